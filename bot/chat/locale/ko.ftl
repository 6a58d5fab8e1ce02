## 입력할 수 있는 것 (bot/chat/commands)
help-cameo = 클립 부탁하기: 무슨 장면인지, 누가 나오는지
help-enroll = 카메오 만들기: 짧은 셀카 영상 하나면 돼요
help-me = 내 카메오와 모든 규칙
help-permissions = 묻지 않고 쓸 수 있는 친구. 이름을 적으면 부탁할 수 있게 돼요
help-history = 내 얼굴로 만들었거나 부탁받은 모든 것
help-freeze = 내 얼굴로 만드는 것을 지금 바로 모두 멈춰요
help-rehearse = 내 규칙이라면 뭐라고 답할지 미리 보기. 아무에게도 묻지 않아요
help-language = 영어 또는 한국어
help-export = 나에 대해 저장된 모든 것을 파일 하나로
help-delete = 흔적 없이 떠나기
help-privacy = 무엇을, 왜, 얼마나 오래 저장하는지
help-help = 이 목록
help-title = 입력할 수 있는 것

## 짧은 답
refused-title = 안 됐어요
broken-title = 저희 잘못이에요, 죄송해요
broken = 여기서 문제가 생겼고 바뀐 것은 없어요. 다시 해 보세요. 또 그러면 운영하는 분께 알려 주세요: 오류 { $number }.
try-again = 방금은 처리되지 않았어요. 잠시 뒤에 다시 해 보세요.
command-unknown = /{ $name } 명령은 없어요. /help 에서 목록을 볼 수 있어요.
language-set = 이제 한국어로 말할게요.
export-ready = 나에 대해 저장된 모든 것이에요.
how-to-ask = 어떤 장면에, 누가 나올까요?
how-to-ask-names = @로 사람을 적어 주세요. 아무도 적지 않으면 나예요. 모두에게 먼저 물어봐요.
how-to-ask-options = 원하면 아무 데나 덧붙여 보세요: 스타일:누아르 길이:10 형식:세로
option-values = 스타일: 자연, 필름, 누아르, 네온, 만화, 꿈, 수채화, 종이, 픽셀, VHS. 길이: 2~60초. 형식: 가로, 세로, 정사각.
example-1 = 노을 질 때 거대한 파도에서 서핑하기 @미나
example-2 = 비 오는 밤의 탐정 @미나 @준
example-3 = 무대에서 춤추며 "우리가 해냈어!" 외치기
how-to-rehearse = 뒤에 장면을 적어 보세요. 내 규칙이 답하고 아무에게도 묻지 않아요.
example-rehearse = 빗속의 칼싸움
name-alike = { $name }의 이름과 너무 비슷해요. 다른 이름을 골라 주세요.
name-unclear = “{ $typed }” 이름이 누구인지 분명하지 않아요: { $names }. 여기 적힌 그대로 써 주세요.
unknown-name = (알 수 없음)
list-and = { $most }, { $last }
about-seconds = 약 { $seconds }초 걸려요.
about-minutes = 약 { $minutes }분 걸려요.

## 내용의 종류
kind-romance = 로맨스
kind-violence = 폭력
kind-weapons = 무기
kind-drugs = 술과 약물
kind-horror = 공포
kind-politics = 정치와 종교
kind-brands = 브랜드
kind-body = 몸의 변화
no-kinds = 특별한 것 없음

## 대화방에 보이는 부탁 카드
request-title = { $asker }: { $prompt }
still-alt = 대역으로 그린 장면: { $prompt }
clip-alt = 클립: { $prompt }
cast = 출연: { $names }
cast-in = { $name } ✓
cast-stand-in = 그림 대역
casting-until = 아직 다 모이지 않았어요. { $until }까지 답할 수 있어요.
queued = { $ahead ->
    [0] 다음 차례예요.
   *[other] 앞에 { $ahead }개가 있어요.
}
request-rendering = 클립을 만드는 중이에요 …
request-review = 클립이 준비됐어요. 올리기 전에 먼저 보고 있어요.
request-posting = 클립을 올리는 중이에요 …
request-failed = 클립을 만들지 못했어요.
request-expired = 시간 안에 다 모이지 않았어요.
request-cancelled = 부탁한 사람이 취소했어요.
request-withdrawn = 거둬들인 클립이에요.
clip-with = { $names } · { $asker }님의 부탁
clip-shorter = 엔진이 만들 수 있는 길이가 짧아서 { $asked }초 대신 { $seconds }초예요.
clip-id = 클립 { $clip }
remix = 리믹스
verify = 확인
verify-title = 누가 동의했나요
verify-nobody = 함께한 사람이 떠나서 이제 남은 기록이 없어요.
remix-label = 같은 출연자로 다른 장면을 만들어요. 모두에게 다시 물어봐요.
remove = 삭제
remove-confirm = 이 클립을 모두의 대화방에서 지울까요?
edit = 바꾸기
edit-label = 새 장면이에요. 모두에게 다시 물어봐요.
cancel = 취소
retry = 다시 하기

look-is-natural = 자연
look-is-film = 필름
look-is-noir = 누아르
look-is-neon = 네온
look-is-comic = 만화
look-is-dream = 꿈
look-is-watercolour = 수채화
look-is-paper = 종이
look-is-pixel = 픽셀
look-is-vhs = VHS
length-is = { $seconds }초
format-is-wide = 가로 (16:9)
format-is-tall = 세로 (9:16)
format-is-square = 정사각 (1:1)
manner-look = 스타일: { $look }
manner-length = 길이: { $length }
manner-format = 형식: { $format }

## 카메오 주인에게 묻는 카드
asker-no-username = 사용자 이름 없음
asker-new = 여기는 오늘이 처음이에요
asker-since = { $day }부터 여기 있던 사람이에요
asker-before = { $count ->
    [0] 나에게 부탁한 적이 없어요
   *[other] 나에게 { $count }번 부탁한 적이 있어요
}
asker-alike = ⚠ { $asker }(이)라는 이름은 { $name }의 이름과 비슷하지만, 다른 사람이에요.
ask-title = { $asker }님이 클립에 나와 달라고 해요
ask-where = 올라갈 대화방: { $place }.
ask-other-place = ⚠ 전에 있던 { $place } 대화방이 아니에요. 이름만 비슷한 다른 대화방이고, 그곳에서 뵌 적이 없어요.
ask-with = 함께 나오는 사람: { $names }.
ask-moderator = 올리기 전에 이 방 관리자 { $name }님이 완성된 클립을 봐요. 직접 확인하기로 했다면 먼저 보게 돼요.
ask-rule = { $name }님이 늘 바라는 것: “{ $rule }”
ask-kinds = 이런 내용으로 봤어요: { $kinds }.
not-drawn = 장면에 안 나오는 것: { $words }
ask-still = 그림에는 대역만 나와요. 허락한 다음에만 얼굴을 써요.
ask-until = { $until }까지 답하지 않으면 거절이에요.
ask-suggested = 내가 제안한 장면: “{ $prompt }”
ask-over-given = 허락했어요. /history 에서 거둬들일 수 있어요.
ask-over-posted = 허락했고 클립이 올라갔어요. /history 에서 거둬들일 수 있어요.
ask-over-declined = 거절했어요. 아무에게도 알리지 않아요.
ask-over-revoked = 허락을 거둬들였어요.
ask-over-expired = 답하지 않아서 거절이 됐어요.
ask-over-late = 이제 묻지 않는 부탁이에요.
allow-once = 이번만 허락
allow-always = 이 친구는 언제나
always-confirm = { $asker }님은 앞으로 묻지 않고 나와 함께 이런 클립을 만들 수 있어요. 장소: { $place }. 내용: { $kinds }. 90일 동안이에요. /permissions 에서 언제든 거둬들일 수 있어요.
suggest = 바꿔서 제안
suggest-label = 이 장면이라면 허락할게요:
decline = 거절
block = 차단
block-confirm = { $asker }님은 더는 나에게 부탁할 수 없고, 나와 함께 만든 것도 거둬들여요. 상대에게는 알리지 않아요.
declined-quietly = 누가 거절했는지 아무에게도 알리지 않아요.
suggestion-sent = 부탁한 사람에게 바꾼 장면을 보여 줄게요. 받아들이면 다시 물어볼게요.

## 부탁한 사람만 보는 카드
asker-title = 내 부탁: { $prompt }
suggestion = { $name }님은 이렇게 바꾸면 허락한대요:
take-it = 받아들이기
keep-mine = 그대로 두기
suggestion-taken = 바꿨어요. 모두에게 새 장면을 물어봐요.
cast-incomplete = 모두 모이지는 않았어요. 빈 역할을 그림 대역이 맡을 수 있어요. 다른 사람에게는 다시 물어봐요.
fill = 대역 쓰기
stand-ins-taken = 빈 역할은 그림 대역이 맡아요. 다른 사람에게 새 장면을 물어봐요.
asker-settled = 이제 정할 것이 없어요.
asker-queued = 모두 모였어요.
asker-rendering = 클립을 만드는 중이에요.
asker-review = 출연자가 클립을 보고 있어요.
asker-posting = 클립을 올리는 중이에요.
asker-posted = 클립이 올라갔어요.
asker-refused = 올리지 않기로 했어요.
asker-expired = 시간 안에 다 모이지 않았어요. 언제든 다시 부탁해 보세요.
asker-cancelled = 취소했어요.
asker-withdrawn = 출연자가 허락을 거둬들여서 클립이 없어요.
asker-lost = 클립이 { $place }에 올라갔는지 모르겠어요. 답이 오다가 끊겼어요.
asker-lost-there = 올라가 있으면 클립 아래 ‘확인’을 한 번 눌러 주세요. 그래야 어느 메시지인지 알고, 누군가 허락을 거두면 내릴 수 있어요.
asker-lost-withdrawn = 클립을 거두었는데, { $place }에 올라가 있는지 모르겠어요. 올라가 있으면 아래 ‘확인’을 눌러 주세요. 바로 내릴게요.
lost-there = 올라와 있어요
lost-again = 다시 올리기

## 올리기 전에 보기
review-title = 준비됐어요: { $prompt }
review-where = { $asker }님이 부탁했어요. 올라갈 대화방: { $place }. 아직 올라가지 않았어요.
review-until = { $until }까지 답하지 않으면 거절이에요.
post-it = 올리기
stop-it = 올리지 않기
review-over-passed = 올려도 된다고 했어요.
review-over-stopped = 올리지 않기로 했어요. 누구인지 아무에게도 알리지 않아요.
review-over-late = 이제 기다리지 않는 클립이에요.

## 알림
notice-used = 내가 나온 클립이 올라갔어요
notice-withdrawn = 내가 나온 클립이 내려갔어요
notice-daily = 어제부터 내 카메오에 { $count }가지 일이 있었어요
notice-line-used = “{ $prompt }” · { $asker }님의 부탁 · { $place } · 클립 { $clip }
notice-line-withdrawn = “{ $prompt }” · { $asker }님의 부탁 · { $place } · 거둬들였어요
notice-way-out = 하나씩 거둬들이려면 /history, 알림을 바꾸려면 /me 를 입력하세요.

## 영수증
blocked-title = 차단했어요
taken-back-title = 거둬들였어요
deleted-title = 나에 대한 모든 것을 지웠어요
receipt-withdrawn = 대화방에서 내리고 있는 클립 { $count }개(내려가면 /history 에 보여요):
receipt-removing = 대화방에서 내리고 있는 클립 { $count }개(모두 내려갈 때까지 계속해요):
receipt-stopped = 올라가기 전에 멈춘 클립 { $count }개:
receipt-declined = 거절로 답한 부탁 { $count }개:
receipt-line = • “{ $prompt }” · { $asker }님의 부탁 · { $place }
receipt-more = • 그 밖에 { $count }개
receipt-files = 파일 { $count }개는 이제 아무도 읽을 수 없어요.
receipt-left-upload = ⚠ { $platform }에서 보낸 셀카 영상은 봇이 지울 수 없어요. 아직 보이면 그 메시지를 직접 지워 주세요.
receipt-left-file = ⚠ { $platform }에서 받은 내보내기 파일은 봇이 지울 수 없어요. 그 메시지를 직접 닫거나 지워 주세요.
receipt-nothing = 거둬들일 것이 없었어요.

## 오래 오지 않은 사람에게
retention-title = 오랜만이에요
retention-when = { $at }에 여기 있는 나에 대한 모든 것을 지워요. 카메오와 클립, 동의한 내용이 지워지고, 내가 나온 클립은 내려가요.
retention-stay = 남으려면 버튼을 누르거나 /me 처럼 아무 명령이나 입력해 주세요. 지금 떠나려면 /delete 를 입력해 주세요.
retention-stays = 그대로 남아요. 아무것도 지우지 않아요.
stay = 남을게요

## 카메오 만들기
capture-title = 카메오 만들기
capture-what = 숫자 다섯 개를 읽고 고개를 세 번 돌려요. 카메라나 파일로 10초면 돼요.
capture-whose = 이 얼굴과 목소리는 { $name }({ $accounts }) 계정의 것이 되고, 어느 클립에 나올지 그 계정만 정해요. 내 계정이 아니라면, 누가 이 링크를 주었든 아무것도 보내지 마세요.
agreement-kept = 저장하는 것: 얼굴을 오려 낸 그림, 사진 몇 장, 얼굴과 목소리를 잰 값, 말소리 몇 초예요. 영상 자체는 확인이 끝나면 바로 지워요.
agreement-used = 쓰는 곳: 내가 허락한 클립이에요. 거기에서는 목소리를 본뜬 음성이 대사를 말할 수도 있어요. 허락 없이 내가 나오는 일이 없도록, 내가 청했거나 부탁받은 대화방에서 엔진이 만든 클립과 얼굴을 비교하기도 해요. 카메오를 멈춰 둔 동안에는 비교하지 않아요.
agreement-until = 나만의 열쇠로 암호화해서, /delete 를 입력하거나 /privacy 에 적힌 기간 동안 쓰지 않을 때까지 보관해요. 그러면 열쇠가 지워지고 아무것도 다시 읽을 수 없어요.
agreement-declared = 저는 만 18세 이상 성인이고, 제 얼굴과 목소리이며, 여기에 동의해요.
agreement-by-sending = 영상을 보내면 이렇게 밝히는 거예요:
agreement-when = { $at }에 동의한 내용이에요(버전 { $version }):
agreement-none = 아직 동의한 내용이 없어요. /enroll 을 입력하면 무엇에 동의하는지 보여요.
agreement-changed = 이 페이지를 연 뒤에 저장하는 것과 쓰는 곳이 바뀌었어요. 다시 읽고 영상을 다시 보내 주세요.
me-agreement = 내가 동의한 내용
capture-once = 나만 쓰는 링크예요. 한 시간 동안 한 번 쓸 수 있어요.
capture-open = 카메라 페이지 열기
enrolled-title = 됐어요!
enrolled = 카메오가 준비됐어요.
enrolled-next = 누가 부탁할 수 있을까요? 부탁할 수 있어도 장면마다 허락이 필요해요.
still-of-you = 영상 속의 나
rejected-title = 아직이에요. 영상이 잘 안 됐어요
enroll-again = /enroll 을 입력하면 새 숫자로 다시 시작해요.
enroll-retry = 새 숫자로 다시 찍기
checking-title = 영상을 확인하고 있어요 …
enrollment-over = 끝난 등록이에요.
who-may-ask = 누가 부탁할 수 있나요?
audience-only-me = 나만
audience-chosen = 내가 고른 사람
audience-place = 내가 고른 그룹의 누구나
audience-group = { $group } 그룹의 누구나
pick-group = /me 에서 누가 부탁할 수 있는지 열고, 그룹을 이름으로 골라 주세요.
audience-everyone = 누구나
audience-means-only-me = 나 말고는 아무도 부탁할 수 없어요.
audience-means-chosen = 내가 고른 사람만 부탁할 수 있어요. 장면마다 허락이 필요해요.
audience-means-place = 내가 고른 그룹의 누구나, 그리고 내가 고른 사람이 부탁할 수 있어요. 장면마다 허락이 필요해요.
audience-means-everyone = 누구나 부탁할 수 있어요. 장면마다 허락이 필요해요.

## /me
me-title = { $name }님의 카메오
me-none = 아직 카메오가 없어요. /enroll 이면 10초 만에 만들어요.
me-challenged = 등록할 영상을 기다리고 있어요. /enroll 을 입력하면 새 링크를 드려요.
me-received = 영상을 확인하고 있어요.
me-checking = 영상을 확인하고 있어요.
me-held = 이 얼굴은 이미 등록돼 있어서 카메오를 보류하고 확인하고 있어요. 계정을 합치려면 /link 를 입력해 주세요.
me-rejected = 지난 영상이 잘 안 됐어요. /enroll 을 입력하면 새 숫자로 다시 시작해요.
me-expired = 아직 카메오가 없어요. /enroll 이면 10초 만에 만들어요.
me-deleted = 이제 카메오가 없어요. /enroll 로 다시 시작할 수 있어요.
me-active = 준비됐어요.
me-frozen = 멈춰 있어요. 아무것도 만들지 않아요.
me-who = 부탁할 수 있는 사람
me-off = 꺼 둔 내용
me-told = 묻기와 알림
me-rules = 내가 쓴 규칙
me-leave = 떠나기
permissions = 허락 목록
history = 기록
back = 뒤로
freeze = 멈추기
freeze-confirm = 내 얼굴로 만드는 것을 모두 멈추고 올라간 클립을 거둬들일까요?
thaw = 다시 열기
frozen-title = 멈췄어요
frozen = 다시 열 때까지 내 카메오로 아무것도 만들지 않아요.
in-short-off = 꺼 둔 내용: { $kinds }.
in-short-nothing-off = 꺼 둔 내용이 없어요.
in-short-grants = { $count ->
    [0] 묻지 않고 쓸 수 있는 사람이 없어요.
   *[other] 친구 { $count }명은 묻지 않고 쓸 수 있어요.
}
chosen = 고른 사람: { $names }.
unchoose = 이제 빼기
how-to-choose = /permissions @이름 을 입력하면 그 사람이 부탁할 수 있어요.
places = 그룹: { $names }.
which-groups = 이 그룹들의 누구나
who-is-told = 카메오가 있다는 것을 누가 알 수 있나요?
visibility-hidden = 아무도
visibility-audience = 부탁할 수 있는 사람
visibility-everyone = 누구나
menu-voice = 내 대사를 어떤 목소리로 읽을까요?
voice-own = 내 목소리와 비슷하게
voice-neutral = 누구 목소리도 아닌 기본 목소리로
switched-off = 누가 부탁해도 거절
off-means = 절대 나오고 싶지 않은 내용을 골라 주세요. 나에게 묻기도 전에 거절해요. 내가 나에게 부탁할 때도요.
off-always = 성적인 내용, 아이, 출연하지 않는 실제 인물은 누구에게나 언제나 거절이에요.
told-means = 허락은 언제나 장면 하나에 대한 것이에요. 언제나 허락은 친구 한 명에게 주는 거예요.
menu-ask = 언제나 허락한 친구라면
ask-always = 그래도 물어봐 주세요
ask-trust-grants = 묻지 않아도 돼요
menu-review = 올리기 전에 완성된 클립 보기
review-never = 올리기 전에 보지 않아요
review-with-others = 다른 사람과 관련되면 먼저 봐요
review-always = 언제나 먼저 봐요
menu-notices = 쓰일 때 알림
notices-each = 쓰일 때마다
notices-daily = 하루에 한 번
notices-needed = 필요할 때만
rules-mean = 내 말로 한 줄에 하나씩 적어요. 예: “언제나 빨간 모자”. 부탁이 올 때마다 함께 전해져요. 그림 엔진은 이 규칙을 읽지 못하고, 못 읽었다고 알려 줘요.
rules-none = 아직 없어요.
rules-label = 한 줄에 하나, 다섯 개까지
rules-change = 바꾸기
delete-everything = 모두 지우기
delete-means = 내 카메오, 허락, 부탁, 내가 나오거나 내가 부탁한 모든 클립이 사라지고 올라간 클립은 내려가요. 되돌릴 수 없어요.
delete-export = 먼저 /export 로 모두 받아 둘 수 있어요.
delete-confirm = 나에 대한 모든 것을 지울까요?

## /permissions 와 /history
grants-none = 언제나 허락한 사람도, 허락받은 것도 없어요.
grant-to = { $name }님에게 허락: { $places } · { $kinds } · { $until }까지
grant-from = { $name }님이 허락: { $places } · { $kinds } · { $until }까지
grant-uses = ({ $count }번 더)
grant-given = 이제 이런 장면은 다시 묻지 않아요.
grant-title = { $name }님에게 허락한 것
grant-which = 바꾸거나 거둬들이기
grant-change = 조건 바꾸기
grant-where = 어디서
grant-how-often = 몇 번
grant-uses-any = 횟수 제한 없이
times = { $count }번 더
grant-how-long = 기간 바꾸기
days-from-now = 오늘부터 { $count }일
grant-kinds = 이런 내용도 허락
take-back-confirm = 거둬들일까요? 이 허락으로 { $name }님이 만든 것도 내려가요.
anywhere = 어디서나
take-back = 거둬들이기
blocked = 차단한 사람: { $names }.
unblock = 차단 풀기
history-none = 아직 만들거나 부탁받은 것이 없어요.
history-mine = { $day } “{ $prompt }” · { $asker }님의 부탁 · { $place }: { $state }
history-asked = { $day } “{ $prompt }” · 내 부탁 · { $place }: { $state }
history-more = 더 오래된 { $count }개는 /export 에 있어요.
state-casting = 답을 기다려요
state-queued = 차례를 기다려요
state-rendering = 만드는 중
state-review = 먼저 보는 중
state-posting = 올리는 중
state-posted = 올라감
state-refused = 올리지 않음
state-expired = 시간이 지남
state-cancelled = 취소됨
state-failed = 실패
state-withdrawn = 거둬들임
state-still-stands = 거둬들였지만 아직 대화방에서 내려가지 않음

## /rehearse
rehearsal-allow = 내 규칙이라면 바로 허락해요
rehearsal-ask = 나에게 물어봐요
rehearsal-refuse = 내 규칙이라면 거절해요
rehearsal-never = 아무도 부탁할 수 없는 장면이에요
rehearsal-read = 이런 내용으로 봤어요: { $kinds }.
reason-own = 내가 나에게 부탁하는 거예요.
reason-grant = 언제나 허락한 범위 안이에요.
reason-asks-always = 언제나 허락한 친구여도 물어보게 해 두었어요.
reason-no-grant = 언제나 허락한 범위가 아니에요.
reason-audience = 부탁할 수 있는 사람이 아니에요.
reason-blocked = 차단한 사람이에요.
reason-frozen = 카메오를 멈춰 두었어요.
reason-boundary = 꺼 둔 내용이에요: { $kinds }.

## /privacy
privacy-title = 무엇을, 왜, 얼마나 오래 저장하나요
privacy-1 = 영상에서 얼굴을 오려 낸 그림, 사진 몇 장, 얼굴과 목소리를 잰 값, 말소리 몇 초를 저장해요. 영상 자체는 확인이 끝나면 지워요.
privacy-2 = 내가 허락한 클립에 써요. 그 클립에서는 내 목소리를 본뜬 음성이 대사를 말할 수도 있어요.
privacy-3 = 그리고 허락하지 않은 클립에 내가 나오지 않게 하는 데 써요. 내가 클립을 청했거나 출연을 부탁받은 대화방에서 엔진이 만든 클립의 얼굴을 내 얼굴을 잰 값과 비교해요. 허락하지 않았는데 내 얼굴로 보이면 그 클립은 올리지 않아요. 카메오를 멈춰 둔 동안에는 비교하지 않아요.
privacy-4 = 나만의 열쇠로 암호화해요. /delete 를 입력하면 열쇠를 지워서 아무도 읽을 수 없고, 올라간 클립은 내려가요.
privacy-5 = 지울 때까지 보관해요. 장면과 답은 그 클립과 함께 보관해요.
privacy-6 = /history 는 모든 쓰임을 보여 주고, /export 는 모두 내주고, /freeze 는 바로 멈춰요.
privacy-7 = 계정의 번호, 이름, @사용자 이름도 보관해요. 메시지를 보내고 친구가 이름을 부를 수 있게 하려는 거예요. /delete 를 하면 함께 지워요.
privacy-retention = { $days }일 동안 쓰지 않으면 적어도 { $warning }일 전에 개인 메시지로 알려 드린 뒤 /delete 를 한 것처럼 모두 지워요.

## Who runs this installation
operator = 이 Walk-On의 운영자: { $name }. 내 정보에 대한 문의나 요청은 여기로 보내세요: { $contact }
operator-address = 주소: { $address }
operator-notice = 운영자의 개인정보 처리방침: { $url }
operator-none = 이 Walk-On을 누가 운영하는지 적혀 있지 않아요. 등록하기 전에 대화방에 데려온 사람에게 물어보세요.

## 거절하는 말 (bot/core, bot/app)
option-look = 없는 스타일이에요: “{ $text }”. 고를 수 있는 스타일: 자연, 필름, 누아르, 네온, 만화, 꿈, 수채화, 종이, 픽셀, VHS.
option-length = 클립 길이는 2초부터 60초까지 1초 단위로 정할 수 있어요. “{ $text }” 대신 길이:10처럼 적어 주세요.
option-too-long = 여기서는 클립을 { $most }초까지 만들 수 있어요. 더 짧게 정해 주세요.
option-format = “{ $text }” 형식은 없어요. 고를 수 있는 형식: 가로, 세로, 정사각.
never-sexual = 성적인 내용은 만들 수 없어요 (“{ $words }”).
never-minors = 미성년자가 나오거나 누군가를 아이로 바꾸는 장면은 만들 수 없어요 (“{ $words }”).
never-outsider = 출연하지 않는 실제 인물이 있어요 (“{ $words }”). 허락한 사람만 나올 수 있어요.
boundary = 출연자 중에 이런 내용에는 나오지 않는 사람이 있어요: { $kinds }. 장면을 바꿔서 다시 부탁해 보세요.
cast-declined = 누군가 거절했고, 이 부탁에서는 그 답이 끝이에요. 대역을 쓰거나, 취소하고 다른 걸 부탁해 보세요.
limit-changes = 부탁 하나는 { $most }번까지 바꿀 수 있어요. 취소하고 다시 부탁해 주세요.
cast-not-open = 적은 사람 모두에게 부탁할 수는 없어요. 아직 카메오가 없거나 여기서는 열려 있지 않아요. 누구인지는 알려 드리지 않아요. 카메오는 /enroll 로 만들고, 누가 부탁할 수 있는지는 각자 /me 에서 정해요.
cast-twice = 같은 사람이 두 번 들어갔어요.
own-cameo-none = 아직 카메오가 없어요. /enroll 이면 10초 만에 만들어요.
own-cameo-frozen = 카메오를 멈춰 두었어요. /me 에서 다시 열 수 있어요.
limit-open = 진행 중인 부탁이 { $most }개 있어요. 하나가 끝나기를 기다리거나 취소해 주세요.
limit-person = 하루에 클립 { $most }개를 부탁했어요. { $until }부터 다시 부탁할 수 있어요.
limit-place = 여기서 하루에 클립 { $most }개를 부탁했어요. { $until }부터 다시 부탁할 수 있어요.
limit-challenges = 하루에 등록을 { $most }번 시작했어요. 내일 다시 해 보세요.
limit-inspection-person = 하루에 영상을 { $minutes }분 동안 확인해서 한 사람 몫을 다 썼어요. 내일 다시 해 보세요. 1080p로 10초만 찍으면 가장 빨리 끝나요.
limit-inspection-waiting = 아직 확인을 기다리는 영상이 있어요. 결과가 나온 뒤에 다음 영상을 보내 주세요.
limit-inspection-place = 이 대화방에서 하루에 영상을 { $minutes }분 동안 확인해서 몫을 다 썼어요. 내일 다시 하거나, 저와의 개인 채팅에서 /enroll 로 시작해 주세요.
rules-too-many = 규칙은 { $most }개까지예요. 하나를 빼 주세요.
rule-length = 규칙 하나는 { $most }자까지예요. 조금 줄여 주세요.
no-consent = 출연자 중에 바로 이 장면을 허락하지 않은 사람이 있어요. 다시 부탁해 보세요.
not-your-button = 다른 사람이 정할 일이에요.
not-your-request = 다른 사람이 정할 일이에요.
not-your-review = 올릴지는 출연자만 정할 수 있어요.
review-not-admin = 이제 그 대화방의 관리자가 아니라서 답이 반영되지 않았어요. 클립은 올리지 않아요.
not-your-clip = 부탁한 사람, 출연자, 관리자만 지울 수 있어요.
not-your-cameo = 다른 사람의 카메오예요.
not-your-grant = 다른 사람이 거둬들일 허락이에요.
not-yourself = 나를 고를 수는 없어요.
button-gone = 너무 오래된 버튼이에요. 명령을 다시 입력해 주세요.
grant-gone = 이제 없는 허락이에요.
link-gone = 이제 없는 링크예요. /enroll 을 입력하면 새 링크를 드려요.
link-expired = 한 시간이 지난 링크예요. /enroll 을 입력하면 새 링크를 드려요.
link-done = 이미 등록됐어요. 이 링크는 이제 쓸 수 없어요. 채팅에서 /me로 내 카메오를 볼 수 있어요.
link-used = 다른 브라우저에서 연 링크예요. /enroll 을 입력하면 새 링크를 드려요.
adults-only = 카메오는 성인만 만들 수 있어요. 성인이라면 체크해 주세요.
upload-too-slow = 업로드가 너무 오래 걸렸어요. 연결이 더 좋은 곳에서 다시 보내거나 720p로 찍어 주세요.
upload-cut-off = 업로드가 중간에 끊겼어요. 다시 보내 주세요.
uploads-busy = 지금 들어오는 영상이 너무 많아요. 1분쯤 뒤에 다시 보내 주세요. 잃은 것은 없어요.
upload-too-large = 파일이 { $limit } MB보다 커요. 1080p로 10초면 충분해요.
person-gone = 방금까지 없던 사람이에요. 명령을 다시 입력해 주세요.
place-gone = 이제 없는 대화방이에요.
place-deleted = 삭제된 대화방이에요.
message-unreachable = 그룹이 슈퍼그룹으로 바뀌어서 그 전에 쓴 메시지는 제가 손댈 수 없어요.
discord-channel-unknown = Discord에서 이 채널을 찾을 수 없어요.
message-gone = 이제 없는 메시지예요.
post-failed = 대화방에 클립을 올리지 못했어요. 잠시 뒤에 다시 해 보세요.
request-gone = 이제 없어요.
request-is-casting = 아직 출연자에게 묻고 있어요.
request-is-queued = 모두 모여서 차례를 기다리고 있어요. 지금은 늦었어요.
request-is-rendering = 클립을 만드는 중이에요. 지금은 늦었어요.
request-is-review = 출연자가 클립을 보고 있어요. 지금은 늦었어요.
request-is-posting = 클립을 올리는 중이에요. 지금은 늦었어요.
request-is-posted = 이미 올라갔어요. /history 에서 거둬들일 수 있어요.
request-is-refused = 올리지 않기로 했어요.
scene-changed = 이 카드가 그려진 뒤에 장면이 바뀌었어요. 방금 누른 건 세지 않았어요. 카드에 새 장면이 보여요.
request-is-expired = 시간이 지났어요. 다시 부탁할 수 있어요.
request-is-cancelled = 부탁한 사람이 취소했어요.
request-is-failed = 만들지 못했어요. 부탁한 사람이 다시 해 볼 수 있어요.
request-is-withdrawn = 거둬들인 부탁이에요.
request-is-not-due = 아직 답할 시간이 있어요.
suggestion-is-gone = 이제 없는 제안이에요.
post-is-settled = 그건 이미 정리됐어요.
consent-is-asked = 아직 허락하지 않았어요.
consent-is-given = 이미 허락했어요. /history 에서 거둬들일 수 있어요.
consent-is-declined = 이미 거절했어요. 다시 부탁받을 수 있어요.
consent-is-expired = 물어본 지 너무 오래됐어요.
consent-is-revoked = 이미 허락을 거둬들였어요.
review-is-passed = 이미 올려도 된다고 했어요.
review-is-stopped = 이미 올리지 않기로 했어요.
grant-is-revoked = 이미 거둬들였어요.
cameo-is-challenged = 등록할 영상을 기다리고 있어요.
cameo-is-received = 이미 영상이 들어와서 확인하고 있어요.
cameo-is-checking = 영상을 확인하고 있어요.
cameo-is-held = 이미 등록된 얼굴이라서 확인하고 있어요.
cameo-is-active = 카메오가 준비돼 있고 멈춰 있지 않아요.
cameo-is-rejected = 영상이 잘 안 됐어요. 새 숫자로 다시 시작하세요.
cameo-is-frozen = 이미 멈춰 있어요.
cameo-is-expired = 15분이 지난 숫자예요. 새 숫자를 받으세요.
cameo-is-deleted = 삭제된 카메오예요.
inspection-failed = 저희 쪽 문제로 영상을 확인하지 못했어요. 다시 해 보세요.
render-failed = 만드는 중에 문제가 생겼어요.

## walkon up 과 run
up-ready = Walk-On이 준비됐어요: { $address }
log-verified = { $count }줄 모두 쓰인 그대로예요.
log-broken = 로그가 바뀌었어요. { $number }번째 줄이 앞줄과 이어지지 않아요. 그 앞까지는 쓰인 그대로예요.

## Discord
discord-command-cameo = 카메오
discord-command-enroll = 등록
discord-command-me = 나
discord-command-permissions = 허락
discord-command-history = 기록
discord-command-freeze = 멈춤
discord-command-rehearse = 연습
discord-command-language = 언어
discord-command-export = 내보내기
discord-command-delete = 탈퇴
discord-command-verify = 확인
discord-command-link = 연결
discord-command-unlink = 연결해제
discord-command-place = 설정
discord-command-privacy = 개인정보
discord-command-help = 도움말
discord-menu-cast = 함께 카메오 만들기…
discord-menu-verify = 이 클립 확인하기
discord-name-prompt = 내용
discord-name-with = 함께
discord-name-also = 둘째
discord-name-and = 셋째
discord-name-plus = 넷째
discord-name-language = 언어
discord-name-look = 스타일
discord-name-length = 길이
discord-name-format = 형식
discord-option-prompt = 어떤 장면인지
discord-option-with = 함께 나올 사람
discord-option-language = 영어 또는 한국어
discord-option-look = 화면 분위기. 고르지 않으면 내용에 맞춰요
discord-option-length = 몇 초짜리로 만들까요? 2초부터 60초까지예요
discord-option-format = 화면 모양
discord-name-clip = 영상
discord-option-clip = 받은 숫자를 읽은 영상
discord-name-adult = 성인
discord-option-adult = 성인인지
discord-cast = 카메오 만들기
discord-prompt = 어떤 장면인가요?
discord-yes = 네
discord-no = 그만둘게요
discord-left = 아무것도 바뀌지 않았어요.
discord-done = 됐어요.
discord-see = 보기
discord-hint = { $mention } 님만 볼 수 있는 내용이 있어요. DM이 막혀 있어서 여기로 알려요. DM을 열어 두거나 여기에서 확인하세요.
discord-hint-alt = 이름이 불린 사람만 열 수 있어요.
discord-not-here = 이 채널에는 글을 올릴 수 없어서 클립을 올리지 못해요. 저에게 DM을 보내거나 서버 관리자에게 권한을 달라고 해 주세요.
discord-in-private = DM 열기
discord-comes-in-private = 저는 이 대화에 없어서 여기 있는 사람들에게는 보이지 않아요. 친구들에게는 DM으로 물어보고, 클립도 DM으로 보낼게요.
discord-no-clip = 이 메시지에는 클립이 없어요. 클립이 있는 메시지를 골라 주세요.
discord-not-a-person = 봇은 클립에 나올 수 없어요. 사람을 골라 주세요.
discord-too-large = 클립이 이 서버에 올릴 수 있는 크기보다 커요.
discord-dms-closed = DM이 막혀 있어요.
discord-no-access = 거기에는 글을 쓸 수 없어요.
discord-upload = 여기에 올리기
discord-upload-means = 카메라 페이지에서 찍는 편이 더 좋아요. Nitro가 없으면 Discord가 10 MB까지만 받으니 그럴 때도 카메라 페이지를 쓰세요. 여기로 보내는 영상은 Discord를 먼저 거쳐요.
discord-challenge = 셀카 영상을 찍어 주세요. 소리 내어 읽을 숫자: { $digits }. 고개를 돌릴 순서: { $turns }. 다 찍으면 버튼을 누르거나 /enroll 에 영상을 붙여 보내세요.
digits-first = 숫자를 먼저 받고 나서 찍어야 해요. 카메라 페이지를 열거나 아래 버튼으로 읽을 숫자를 받으세요.
discord-turn-left = 왼쪽
discord-turn-right = 오른쪽
discord-turn-up = 위
discord-turn-down = 아래
discord-send-clip = 영상 보내기
discord-clip = 10초쯤 되는 영상
discord-adult = 성인인가요?
discord-adult-yes = 네, 성인이에요
discord-adult-no = 아니요

# What walkon doctor finds on Discord
doctor-discord = Discord: { $name } 봇으로 로그인돼요
doctor-discord-token = Discord가 WALKON_DISCORD_TOKEN을 받아 주지 않아요. 토큰을 다시 복사해 주세요: discord.com/developers/applications에서 내 앱, Bot, Reset Token
doctor-discord-unreachable = Discord에 물어볼 수 없어요({ $why }). 이 컴퓨터의 네트워크와 WALKON_DISCORD_API_URL을 확인하고 다시 실행해 주세요
doctor-discord-endpoint = 사람들이 누른 것이 웹 주소로 가서 봇에는 아무것도 오지 않아요. 개발자 포털의 General Information에서 Interactions Endpoint URL을 비워 주세요
doctor-discord-code-grant = 아무도 봇을 서버에 추가할 수 없어요. 개발자 포털의 Bot에서 Requires OAuth2 Code Grant를 꺼 주세요
doctor-discord-intents = 앱이 멤버나 접속 상태, 모든 메시지를 볼 수 있게 되어 있어요. Walk-On에는 필요 없으니 개발자 포털의 Bot에서 Privileged Gateway Intents를 꺼 주세요
doctor-discord-no-servers = 앱을 서버에 추가할 수 없어서 클립을 올리지 못해요. 개발자 포털의 Installation에서 Guild Install을 켜 주세요
doctor-discord-no-people = 봇이 없는 서버에서는 아무도 앱을 쓸 수 없어요. 개발자 포털의 Installation에서 User Install을 켜 주세요
doctor-discord-private = Discord: 나만 봇을 서버에 추가할 수 있어요. 다른 사람도 추가하게 하려면 개발자 포털의 Bot에서 Public Bot을 켜 주세요
doctor-discord-install = Discord: 서버에 추가하기: { $url }
doctor-discord-take-along = Discord: 내 계정에 추가하기: { $url }
doctor-discord-commands = Discord: 명령 { $count }개가 모두 등록되어 있어요
doctor-discord-commands-old = Discord에 등록된 명령이 이 버전과 달라요. 봇을 시작하면 등록돼요: walkon up 또는 walkon run discord

## Telegram
telegram-unreachable = 메시지를 보낼 수 없는 사람이에요. 저와 대화를 시작한 적이 없거나 저를 차단했어요.
telegram-no-rights = 이 대화방에서는 제게 그럴 권한이 없어요. 관리자가 메시지와 미디어를 올릴 권한을 줄 수 있어요.
telegram-kicked = 제가 이 대화방에서 나와 있어요. 다시 초대한 다음 ‘다시 하기’를 눌러 주세요.
telegram-topic-closed = 이 토픽이 닫혀 있어서 올릴 수 없어요. 관리자가 다시 연 다음 ‘다시 하기’를 눌러 주세요.
telegram-topic-gone = 이 토픽은 지워졌어요. 다른 토픽에서 다시 부탁해 주세요.
telegram-too-large = 클립이 텔레그램 한도인 50 MB를 넘어요. 더 짧게 부탁해 보세요. 운영자가 직접 Bot API 서버를 두면 한도가 없어져요.
telegram-sure = 네, 할게요
telegram-cancel = 취소
telegram-answer = 이 메시지에 답장으로 적어 보내 주세요.
telegram-now = 지금 내용:
telegram-in-private = 혼자만 볼 답이라 1:1 대화로 보낼게요. 아래 버튼으로 열어 주세요.
telegram-open = 1:1 대화 열기
telegram-nobody = 아직 만난 적이 없는 사람이에요: { $names }. 그 사람의 메시지에 답장으로 명령을 쓰거나, 여기서 /help 를 한 번 써 달라고 하세요.
telegram-anonymous = 지금은 그룹 이름으로 쓰고 있어요. 누가 부탁하는지 알 수 있게 ‘익명 유지’를 잠시 꺼 주세요.
telegram-here = 저는 만 18세 이상이에요. 여기서 찍을게요
telegram-record = 이 숫자를 소리 내어 읽어 주세요: { $digits }
telegram-turns = 그다음 고개를 이 순서로 돌려 주세요: { $turns }. 사이사이에 카메라를 봐 주세요.
telegram-send = 이 메시지에 답장으로 영상 메시지나 { $limit } MB 이하의 영상을 보내 주세요.
telegram-turn-left = 왼쪽
telegram-turn-right = 오른쪽
telegram-turn-up = 위
telegram-turn-down = 아래
telegram-large = 영상이 { $limit } MB를 넘어요. 텔레그램이 저에게 주는 파일은 거기까지예요. 대신 카메라 페이지에서 찍어 주세요: { $url }
telegram-stray = 먼저 /enroll 을 입력한 다음, 숫자가 적힌 메시지에 답장으로 영상을 보내 주세요.
telegram-pass-on = 카메오가 되고 싶은 친구에게 전해 주세요: { $url }

## Discord, more
discord-name-code = 코드
discord-name-setting = 설정
discord-name-clip-id = 클립
discord-option-code = 다른 계정에서 받은 코드. 비워 두면 새 코드를 드려요
discord-option-setting = 예: off, quota 20, who admins, look noir, review on
discord-option-clip-id = 클립 아래에 적힌 번호. 예: K7Q2-M9XD

## /link
help-link = 다른 앱에 있는 내 계정과 합치기: 한 사람에 카메오 하나
join-title = 계정 합치기
join-code = 코드: { $code }
join-how = 다른 앱의 내 계정에서 저에게 개인 메시지로 이렇게 보내 주세요: /link { $code }. { $until }까지 한 번만 쓸 수 있어요.
join-secret = 아무에게도 알려 주지 마세요. 이 코드를 쓰는 사람은 내가 되고, 내 것을 모두 갖게 돼요.
join-offer = { $name }님의 코드예요 ({ $platforms }).
join-means = 합치면 한 사람이 돼요. 카메오도, 규칙도, /freeze 도 하나예요. 두 계정 모두 무엇이든 할 수 있어요. /unlink 로 한쪽을 빈손으로 떼어 낼 수 있어요.
join-warning = 그 계정이 내 것일 때만 계속하세요. 다른 사람이 준 코드라면 여기서 멈추세요.
join-join = 제 계정이에요. 합칠게요
join-confirm = 두 계정 모두 내 것인가요?
join-done-title = 합쳤어요
join-done = 이제 두 계정은 한 사람이에요. 어느 쪽에서든 /me 로 확인할 수 있어요.
join-private = 코드는 혼자만 봐야 해요. 저에게 개인 메시지로 /link 를 보내 주세요.
join-wrong = 없는 코드예요. 다시 확인하거나, 다른 계정에서 /link 로 새로 받아 주세요.
join-late = 시간이 지난 코드예요. 다른 계정에서 /link 로 새로 받아 주세요.
join-own = 이 계정에서 받은 코드예요. 다른 앱의 내 계정에서 보내 주세요.
join-gone = 이미 쓴 코드이거나 더 새로운 코드가 있어요. /link 로 다시 시작해 주세요.
join-tries = 틀린 코드를 { $most }번 보냈어요. { $until }부터 다시 할 수 있어요.
join-same-platform = 두 계정이 같은 앱에 있어요. /link 는 서로 다른 앱에 있는 내 계정을 합칠 때 써요.
join-two-cameos = 두 계정 모두 카메오가 있는데, 한 사람은 하나만 가질 수 있어요. 남길 쪽을 정하고, 다른 계정에서 /export 로 모두 받아 둔 뒤 /delete 로 지우고 다시 와 주세요.
join-both-made = 두 계정 모두 클립이 있고 저마다의 열쇠로 잠겨 있어요. 덜 쓰는 계정에서 /export 로 모두 받아 둔 뒤 /delete 로 지우고 다시 와 주세요.
join-under-way = 합치려는 계정의 부탁이나, 그 계정이 그룹에 올리기 전에 봐야 하는 클립이 아직 진행 중이에요. 끝난 뒤에 다시 와 주세요.
join-needs-secret = 이 컴퓨터를 쓰는 사람은 누구나 내 이름을 쓸 수 있고, 합친 이름으로는 내 카메오를 마음대로 할 수 있어요. 이름 옆의 자물쇠로 비밀 문구를 먼저 정해 주세요. 그러면 /link 를 쓸 수 있어요.

## /unlink
help-unlink = 합친 계정을 다시 떼어 내기
unlink-title = 내 계정
unlink-means = 떼어 낸 계정은 여기서 새로운 사람이 돼요. 카메오도, 허락도, 부탁도, 기록도 없어요.
unlink-stays = 카메오와 규칙, 주고받은 허락, 클립은 남은 계정에 그대로 있어요. 나를 차단한 사람은 떼어 낸 계정도 차단하고, 횟수 제한도 이어져요.
unlink-ends = 그 계정의 개인 대화에서 제가 보낸 메시지가 지워지고, 그 계정으로 로그인한 창은 모두 로그아웃돼요. 열려 있는 등록 링크와 코드도 못 쓰게 돼요.
unlink-account = { $platform } ({ $name }) 떼어 내기
unlink-confirm = { $platform } ({ $name }) 계정을 떼어 낼까요? 그다음부터 그 계정은 내 카메오로 아무것도 할 수 없어요.
unlink-confirm-here = 지금 쓰고 있는 계정이에요. 떼어 낼까요? 카메오와 모든 것은 다른 계정에 남고, 여기서는 처음부터 시작해요.
unlink-done-title = 떼어 냈어요
unlink-done = 이제 { $platform } ({ $name }) 계정은 새로운 사람이에요. 내 것은 모두 남은 계정에 있어요.
unlink-alone = 계정이 하나뿐이라 떼어 낼 것이 없어요. /link 로 계정을 더하거나 /delete 로 모두 지울 수 있어요.
unlink-private = 내 계정 목록은 혼자만 봐야 해요. 저에게 개인 메시지로 /unlink 를 보내 주세요.
unlink-gone = 이제 나와 합쳐져 있지 않은 계정이에요. /unlink 로 합쳐진 계정을 볼 수 있어요.
me-accounts = 계정 ({ $count })

## 브라우저 그룹 채팅에서 쓰는 이름의 비밀 문구
secret-needed = 비밀 문구가 있는 이름이에요. 들어오려면 입력해 주세요.
secret-wrong = 이 이름의 비밀 문구가 아니에요.
secret-tries = 비밀 문구를 { $most }번 틀렸어요. { $until }부터 다시 할 수 있어요.
secret-linked = 다른 앱의 계정과 합친 이름인데 아직 비밀 문구가 없어서 들어올 수 없어요. 그 앱에서 /unlink 를 입력하고 다시 들어와서, 비밀 문구를 정한 다음 합쳐 주세요.
secret-short = 비밀 문구는 { $least }자 이상이어야 해요. 낱말 네다섯 개면 외우기 쉬워요.
secret-long = 비밀 문구는 { $most }자까지 쓸 수 있어요.
secret-plain = 너무 쉽게 짐작할 수 있어요. 이름과 상관없는 낱말을 써 주세요.

## /place
help-place = 이 대화방의 규칙: 켜고 끄기, 하루 몇 개, 누가, 어떤 스타일
place-title = 대화방 규칙: { $place }
place-is-on = 여기서 클립을 부탁할 수 있어요.
place-is-off = 여기서는 클립을 꺼 두었어요. 그 전에 부탁한 것은 계속돼요.
place-quota-is = 하루에 { $count }개까지 부탁할 수 있어요.
place-quota-none = 개수는 다른 대화방과 같아요.
place-who-everybody = 누구나 부탁할 수 있어요.
place-who-admins = 관리자만 부탁할 수 있어요.
place-look-natural = 스타일은 부탁한 장면을 따라가요.
place-look-film = 모든 클립을 필름 스타일로 만들어요.
place-look-noir = 모든 클립을 누아르 스타일로 만들어요.
place-look-neon = 모든 클립을 네온 스타일로 만들어요.
place-look-comic = 모든 클립을 만화 스타일로 만들어요.
place-look-dream = 모든 클립을 꿈 같은 스타일로 만들어요.
place-look-watercolour = 모든 클립을 수채화 스타일로 만들어요.
place-look-paper = 모든 클립을 종이를 오려 붙인 스타일로 만들어요.
place-look-pixel = 모든 클립을 픽셀 게임 스타일로 만들어요.
place-look-vhs = 모든 클립을 오래된 비디오테이프 스타일로 만들어요.
place-review-on = 올리기 전에 { $name }님이 모든 클립을 먼저 봐요.
place-review-off = 올리기 전에 먼저 보는 관리자가 없어요.
place-standing = 거둬들였는데 아직 여기 남아 있는 클립 { $count }개. 제가 지울 권한이 없어요:
place-standing-clip = • 클립 { $clip } · { $day }부터
place-standing-erased = • 주인이 떠난 클립 · { $day }부터
place-standing-how = 관리자님, 제게 메시지 수정과 삭제 권한을 주거나 직접 지워 주세요. 그런 다음 /place cleanup 을 입력하면 다시 확인할게요.
place-lost = 거둬들였는데 여기 남아 있는지 알 수 없는 클립 { $count }개. 올릴 때 답이 오지 않았어요:
place-lost-how = 관리자님, 한번 찾아봐 주세요. 있으면 그 아래 확인 버튼을 눌러 주세요. 제가 지울게요. 없으면 /place cleanup 을 입력해 주세요. 더 묻지 않을게요.
place-how = 관리자가 여기에 입력하면 돼요: /place on, /place off, /place quota 20, /place quota none, /place who admins, /place who everybody, /place look noir, /place review on (입력한 사람이 봐요), /place review off
place-unread = 모르는 설정이에요: “{ $text }”. /place 에서 쓸 수 있는 것을 볼 수 있어요.
place-group-only = 개인 대화에는 정할 규칙이 없어요. /place 는 그룹에서 써 주세요.
place-not-admin = 이 대화방의 관리자만 바꿀 수 있어요.
place-off = 관리자가 여기서는 클립을 꺼 두었어요.
place-moderator-gone = 여기서 클립을 먼저 보던 분이 이제 관리자가 아니에요. 다른 관리자가 /place review on 으로 맡거나 /place review off 로 끌 수 있어요.
rights-unknown = 여기 관리자인지 지금 확인할 수 없어서 아무것도 바꾸지 않았어요. 잠시 뒤에 다시 해 보세요.
voice-changed = 만드는 동안 출연자 한 명이 다른 목소리를 골랐어요. 다시 시도해 주세요. 출연자에게 다시 묻지 않아요.
moderator-gone = 올리기 전에 볼 분이 이제 그곳의 관리자가 아니라서 올리지 않았어요. 관리자가 /place review on 이나 off 를 입력한 다음 다시 부탁해 주세요.
place-admins = 여기서는 관리자만 클립을 부탁할 수 있어요.
place-quota = 개수는 { $least }~{ $most } 또는 none 으로 적어 주세요.
place-look = 없는 스타일이에요: “{ $look }”. 고를 수 있는 스타일: { $known }
place-unknown = 모르는 대화방이에요.

## /verify
help-verify = 클립 아래 번호로 누가 동의했는지 보기
verify-how = 클립 아래 번호를 이렇게 적거나, 클립에 답장으로 /verify 를 보내 주세요: /verify K7Q2-M9XD
verify-no-id = 그 메시지에는 클립 번호가 없어요. Walk-On을 돌리는 컴퓨터에서는 walkon verify 로 파일 속의 보이지 않는 마크를 읽을 수 있어요.

# What walkon doctor finds on Telegram, and for both
doctor-telegram = 텔레그램: { $name } 봇으로 로그인돼요
doctor-telegram-token = 텔레그램이 WALKON_TELEGRAM_TOKEN을 몰라요. 토큰을 다시 복사해 주세요: @BotFather에서 /mybots, 내 봇, API Token
doctor-telegram-unreachable = 텔레그램에 물어볼 수 없어요({ $why }). 이 컴퓨터의 네트워크와 WALKON_TELEGRAM_API_URL을 확인하고 다시 실행해 주세요. 주소: { $server }
doctor-telegram-groups = { $name } 봇을 그룹에 추가할 수 없어요. @BotFather에서 /setjoingroups, Enable로 허용해 주세요
doctor-telegram-privacy = { $name } 봇이 그룹에서 오가는 말을 모두 듣고 있어요. Walk-On에는 필요 없어요. @BotFather에서 /setprivacy, Enable로 바꾼 다음, 봇을 그룹에서 내보냈다가 다시 추가해 주세요
doctor-telegram-asks = 텔레그램: 봇이 직접 업데이트를 물어봐요. 따로 공개 주소가 없어도 돼요
doctor-telegram-called = 텔레그램: 업데이트가 오는 주소: { $host }
doctor-telegram-not-called = 텔레그램이 아직 업데이트를 보내지 않아요({ $host }). 봇을 시작하면 주소를 알려 줘요: walkon up 또는 walkon run telegram
doctor-telegram-elsewhere = 텔레그램이 설정과 다른 주소({ $host })에 업데이트를 보내고 있어요. 봇을 시작하면 바뀌어요: walkon up. 그래도 돌아간다면 다른 프로그램이 토큰을 쓰고 있는 거예요: @BotFather에서 /revoke
doctor-telegram-calls-fail = 텔레그램이 업데이트를 보내지 못하고 있어요({ $host }): { $why }. 그 주소의 프록시가 WALKON_TELEGRAM_WEBHOOK_LISTEN으로 이어져야 하고, 널리 믿는 인증서가 있어야 해요
doctor-telegram-address = 텔레그램은 그런 주소로 보내지 않아요. WALKON_TELEGRAM_WEBHOOK_URL은 https://로 시작하고 포트는 { $ports } 중 하나여야 해요
doctor-camera = 카메라 페이지: { $url }
doctor-camera-unreachable = 카메라 페이지: 이 컴퓨터에서만 열려요({ $url }). 대화방 사람들은 직접 찍은 영상을 대화로 보내면 돼요. 카메라 페이지도 열어 주려면 웹 서버 앞에 HTTPS 프록시를 두고 그 주소를 WALKON_PUBLIC_URL로 정해 주세요

# walkon up, with bots
up-telegram = 텔레그램: { $name } 봇이 왔어요. 그룹에 추가하기: { $url }
up-discord = Discord: { $name } 봇이 왔어요. 서버에 추가하기: { $url }
up-without = { $name } 봇은 돌지 않아요. 이유는 위에 있고, walkon doctor가 더 자세히 알려 줘요. 나머지는 그대로 돌아가요.
up-late = { $name }에 아직 연결되지 않았어요. 봇이 계속 시도해요.

# walkon doctor, more
doctor-telegram-none = 텔레그램: 봇이 없어요. 쓰려면 WALKON_TELEGRAM_TOKEN을 정해 주세요(docs/telegram.md)
doctor-discord-none = Discord: 봇이 없어요. 쓰려면 WALKON_DISCORD_TOKEN을 정해 주세요(docs/discord.md)
doctor-discord-nowhere = Discord: 봇이 아직 어느 서버에도 없어요. 위 링크를 열어 서버를 골라 주세요
doctor-discord-gateway = Discord: 명령과 버튼이 오는 { $host }에 연결돼요
doctor-discord-gateway-silent = Discord가 { $host }에서 대답하지 않아서 봇에 아무것도 오지 않아요. 이 컴퓨터의 네트워크와 WALKON_DISCORD_GATEWAY_URL을 확인해 주세요

## 웹에서 클립 보기

watch-title = Walk-On으로 만든 클립이에요
watch-what = 나오는 사람 모두에게 허락받고 AI로 만들었어요.
watch-alt = AI로 만든 클립
watch-gone = 여기에는 클립이 없어요
watch-gone-what = 거둬들인 클립이거나 주소가 잘렸어요. 클립에 나오는 사람은 언제든지 거둬들일 수 있어요.

## 해결 방법
way-out-help = `walkon { $command } --help`에서 무엇을 요청할 수 있는지 볼 수 있어요.

## 클립을 읽을 수 없을 때 (render/perception/media.py, render/kit/kit.py)
media-unreadable = 서명할 수 있는 MP4가 아니에요.
media-missing = 그런 파일이 없어요.
media-not-a-file = 파일이 아니에요.
media-empty = 파일이 비어 있어요. 업로드가 끊겼을 수 있으니 다시 보내 주세요.
media-unknown = 읽을 수 있는 영상이 아니에요. 휴대폰에서 찍은 MP4, MOV, WebM, MPEG, 3GP 영상을 보내 주세요.
media-broken = 영상이 망가져서 읽을 수 없어요. 다시 찍거나 원본을 보내 주세요.
media-truncated = 영상이 중간에 끊겨 있어요. 다시 보내 주세요.
media-codec = 화면이 읽을 수 없는 방식({ $codec })으로 저장된 영상이에요. 휴대폰 카메라로 찍어 주세요.
media-sound-codec = 소리가 읽을 수 없는 방식({ $codec })으로 저장된 영상이에요. 휴대폰 카메라로 찍어 주세요.
media-dolby-vision = Dolby Vision으로만 저장돼서 읽을 수 없어요. 카메라에서 HDR을 끄고 다시 찍어 주세요.
media-no-picture = 소리만 있어요. 카메오에는 얼굴이 필요하니 영상을 찍어 주세요.
media-no-sound = 소리가 없어요. 카메오에는 목소리가 필요하니 마이크를 켜 주세요.
media-protected = 복사 방지된 영상이에요. 직접 찍은 영상을 보내 주세요.
media-still = 영상이 아니라 사진이에요. 움직이면서 말하는 모습을 몇 초 찍어 주세요.
media-too-large-picture = 화면이 { $width }x{ $height }예요. 4K까지 돼요. 1080p로 찍어 주세요.
media-too-long = 영상이 { $seconds }초예요. { $limit }초까지 돼요. 10초면 충분해요.
media-too-many-bytes = 파일이 { $megabytes } MB예요. { $limit } MB까지 돼요. 10초면 충분해요.
media-too-much = { $width }x{ $height } 화면이 너무 많아서 다 볼 수가 없어요. 슬로 모션을 끄고 1080p, 초당 30장으로 찍어 주세요. 10초면 충분해요.
media-over-time = 영상을 보는 데 { $limit }초가 넘게 걸려서 멈췄어요. 슬로 모션을 끄고 1080p, 초당 30장으로 10초만 찍어 주세요.
media-too-many-frames = 화면이 { $frames }장이에요. { $limit }장까지 돼요. 슬로 모션을 꺼 주세요.
kit-broken = 카메오 키트가 망가졌어요: { $path }. 영상으로 다시 만들어 주세요.
kit-schema = 카메오 키트 버전이 { $found }인데 이 프로그램은 { $known }만 알아요. 영상으로 다시 만들어 주세요.
over-time = { $limit }초가 넘게 걸려서 멈췄어요. 더 짧거나 작은 영상으로 해 보세요.
over-memory = 메모리가 { $limit } MB 넘게 필요해서 멈췄어요. 더 작은 영상으로 해 보세요.
voice-missing = 본인 목소리로 대사를 읽는 { $name } 패키지가 없어요. 설치 방법은 docs/gpu.md에 있어요.
insight-missing = 얼굴 모델 팩을 쓰는 { $name } 패키지가 없어요. 설치 방법은 docs/gpu.md에 있어요.
cast-not-recognised = 두 번 만들었지만 출연자의 얼굴이 제대로 나오지 않았어요. 다시 해 보거나, 얼굴이 더 가까이 나오는 장면이나 자연스러운 스타일로 바꿔 보세요.
not-recognised = 얼굴이 제대로 나오지 않은 출연자: { $names }
uninvited-recognised = 두 번 만들었지만 출연하지 않는 사람의 얼굴이 나와서 버렸어요. 다른 장면으로 해 보세요.
engine-out-of-memory = 더 작은 크기로도 그래픽 카드의 메모리가 모자랐어요. 더 짧게, 또는 더 적은 인원으로 해 보세요.
weights-broken = { $name } 가중치를 불러올 수 없어요. 파일이 없거나 망가졌거나 다른 버전이에요. 어떤 파일인지는 `walkon models verify { $name }` 명령으로 볼 수 있고, `walkon models pull { $name }` 명령으로 고칠 수 있어요.
engine-too-large = 그래픽 카드의 메모리가 모자라서 엔진을 올리지 못했어요. 운영자가 더 작은 가중치나 다른 엔진, 다른 카드로 바꿀 수 있어요.
process-crashed = 작업이 갑자기 멈췄어요 ({ $how }). 다시 해 보고, 또 그러면 버그이니 알려 주세요.
model-broken = 모델 파일이 망가졌어요: { $name }. `walkon models verify`로 확인하고 `walkon models pull base`로 고칠 수 있어요.
pull-no-pip = 이 Python에 pip이 없어서 받지 못해요: { $name }. `python -m ensurepip`으로 추가할 수 있어요.
pull-no-network = 패키지 저장소에 연결하지 못해서 받지 못했어요: { $name }. 네트워크나 pip 미러 설정을 확인하고 다시 실행해 주세요. 받은 것은 남아 있어요.
pull-failed = 받지 못했어요: { $name } ({ $why })
pull-disk-full = 디스크 공간이 모자라서 받지 못해요: { $name }. 공간을 비우거나 WALKON_HOME을 다른 디스크로 정해 주세요.
pull-wrong-archive = 받은 { $name } 패키지가 지정된 것과 달라서 남기지 않았어요. pip 미러 설정을 확인해 주세요.
pull-wrong-file = 패키지 안의 파일이 지정된 것과 달라서 남기지 않았어요: { $name }. pip 미러 설정을 확인해 주세요.
speech-time = 음성 합성이 { $seconds }초 넘게 걸려서 멈췄어요. 더 짧은 대사로 해 보세요.
speech-missing = 음성 합성이 설치되어 있지 않아요. 설치: pip install 'walkon[speech]' 또는 시스템의 espeak-ng

## 확인 항목 (render/perception/checks)
inspect-span = ({ $start }~{ $end })
check-one-face = 처음부터 끝까지 한 얼굴
check-same-face = 처음부터 끝까지 같은 얼굴
check-face-size = 얼굴 크기
check-sharpness = 선명도
check-light = 밝기
check-turns = 고개 돌리기
check-depth = 사진이 아닌 진짜 머리
check-live = 움직이게 만든 사진이 아닌 사람
check-length = 길이
check-speech = 말소리
check-digits = 숫자
check-face-change = 이전 카메오의 얼굴
face-changed = 이전 카메오와 다른 얼굴이에요. 그래서 전에 허락한 것은 모두 취소됐고, 아직 아무도 부탁할 수 없어요. 다시 골라 주세요.
face-held = 이 얼굴은 이미 다른 계정에 등록돼 있어서 잠시 보류했어요. 두 계정이 모두 본인 것이면 /link 로 합쳐 주세요. 아니라면 운영자가 보고 결정하고, 결과는 이 카드에 나와요.
face-disputed = 이 얼굴은 이미 다른 계정에 등록돼 있고, 그 사람은 본인이 아니라고 했어요. 운영자가 보고 결정하고, 결과는 이 카드에 나와요.
face-refused = 이 얼굴은 다른 사람의 얼굴이라서 영상을 받지 않았어요. 운영자가 그렇게 결정했어요.
held-title = 한 번 더 확인할게요
face-title = 누가 내 얼굴로 등록했어요
face-found = 새 카메오의 얼굴이 내 얼굴과 비슷해요. 그 사람의 계정은 { $platforms } 에 있어요. 아직 아무도 그 카메오를 쓸 수 없어요.
face-mine = 저예요
face-not-mine = 제가 아니에요
face-join = 그럼 계정을 합쳐 주세요. 그쪽에서 /link 를 입력하면 코드가 나와요. 여기서 /link 와 그 코드를 입력하면 돼요. 지금 있는 카메오가 남아요.
face-reported = 본인이 아니라고 했어요. 운영자가 결정해요.
face-decided = 이미 결정됐어요.
faces-held = { $id }  { $day }  사람 { $owner } 의 얼굴이 카메오 { $other } 와 같아요
faces-disputed = { $id }  { $day }  사람 { $owner } 의 얼굴이 카메오 { $other } 와 같고, 그 주인은 본인이 아니라고 해요
faces-none = 보류된 카메오 { $id } 가 없어요.
faces-done = 됐어요. 두 사람 모두에게 알려 줘요.
face-none = 얼굴을 찾지 못했어요. 팔을 뻗어 휴대폰을 들고 얼굴을 가운데에 두세요.
face-missing = 얼굴이 화면 밖으로 나갔어요. 계속 가운데에 있어 주세요.
face-not-alone = 얼굴이 둘 이상 보였어요. 혼자 찍어 주세요.
face-changes = 중간에 얼굴이 바뀌어요. 한 사람만, 필터 없이 찍어 주세요.
face-too-small = 얼굴 너비가 { $value }픽셀이에요. { $limit }픽셀은 되어야 해요. 더 가까이 와 주세요.
face-blurred = 얼굴이 흐려요. 렌즈를 닦고 흔들리지 않게 찍어 주세요.
face-soft = 얼굴이 조금 흐려요. 렌즈를 닦고 흔들리지 않게 찍으면 카메오가 더 또렷해져요.
face-dim = 조금 어두워요. 창문이나 조명을 마주 보고 찍으면 카메오가 더 잘 나와요.
face-glaring = 조금 밝아요. 직접 비치는 빛을 피하면 카메오가 더 잘 나와요.
face-too-dark = 얼굴이 너무 어두워요. 창문이나 조명을 마주 보세요.
face-too-bright = 얼굴이 너무 밝아요. 직접 비치는 빛을 피해 주세요.
looks-animated = 사진을 움직이게 만든 영상처럼 보여요. 정말 본인이라면 카메라 페이지에서, 한쪽에서 빛이 드는 곳에서 직접 찍어 주세요.
light-flickers = 화면을 찍은 것처럼 빛이 줄무늬로 흘러요. 창가나 다른 조명으로 옮겨서 한 번 더 찍어 주세요.
turn-once-more = 카메라 앞에 사람이 있는지 아직 확실하지 않아요. 고개를 한쪽으로 천천히 돌렸다가 되돌리는 것을 한 번만 더 해 주세요.
face-flat = 돌아가는 것이 사진처럼 평평해 보여요. 화면이나 사진 말고 직접 찍어 주세요.
turns-not-seen = 고개를 돌리는 모습이 안 보였어요. 하나씩 확실하게 돌려 주세요: { $limit }
turns-in-another-order = 고개를 { $value } 순서로 돌렸어요. { $limit } 순서로 하나씩 확실하게 돌려 주세요.
speech-not-heard = 말소리가 너무 적어요. 조용한 곳에서 휴대폰 가까이 크게 말해 주세요.
clip-too-short = 영상이 { $value }초예요. { $limit }초는 되어야 해요.
digits-not-heard = 숫자를 듣지 못했어요: { $limit }. 영어로 한 자씩 소리 내어 읽어 주세요.
cancelled = 취소했어요. 남은 파일은 없어요.

## 그릴 수 없는 요청 (render/prompt/check_order.py)
prompt-empty = 프롬프트가 비어 있어요. 어떤 장면인지 한 줄로 적어 주세요.
prompt-too-long = 프롬프트가 { $length }자예요. { $most }자까지 쓸 수 있어요.
seconds-out-of-range = 클립은 { $least }초에서 { $most }초까지예요. { $seconds }초로는 만들 수 없어요.
size-out-of-range = { $width }x{ $height } 크기로는 만들 수 없어요. 가로와 세로는 각각 { $least }~{ $most }픽셀이에요.
size-odd = { $width }x{ $height }에 홀수가 있어요. 짝수로 정해 주세요.
cast-size = 출연자는 { $least }명에서 { $most }명까지예요. 지금은 { $count }명이에요.
role-unknown = { $role } 역할은 없어요.
role-twice = { $role } 역할이 두 번 나와요.
role-not-cast = { $role } 역할은 출연진({ $cast })에 없어요.
line-empty = 비어 있는 대사가 있어요.
line-too-long = 대사가 { $length }자예요. { $most }자까지 쓸 수 있어요.
look-unknown = 없는 스타일이에요: "{ $look }". 고를 수 있는 스타일: { $known }

## 계획 (render/studio/planning/plan.py)
plan-place = 장소
plan-hour = 시간대
plan-action = 동작
plan-wardrobe = 옷
plan-look = 스타일
plan-line = { $name }: “{ $text }”
plan-weather = 날씨
plan-camera = 카메라
plan-step = 장면 { $number }({ $share }%)
plan-understood = 알아들은 말: { $words }
plan-left-out = 이 클립에 안 나오는 것: { $words }
note-place-by-default = 프롬프트에 아는 장소가 없어서 알아서 골랐어요.
note-place-from-thing = 프롬프트에 장소가 없어서 나오는 물건에 어울리는 곳으로 정했어요.
note-place-from-action = 프롬프트에 장소가 없어서 동작에 어울리는 곳으로 정했어요.
note-place-from-wardrobe = 프롬프트에 장소가 없어서 옷에 어울리는 곳으로 정했어요.
note-other-place = 장소가 여러 곳 나왔는데, 클립 하나에는 한 곳만 나와요.
note-other-action = 동작이 여러 가지 나왔는데, 클립 하나에는 한 가지만 나와요.
note-other-wardrobe = 옷이 여러 가지 나왔는데, 클립 하나에는 한 가지만 나와요.
note-hour-not-here = 이 장소는 그 시간대로 보여 드릴 수 없어요.
note-look-from-order = 프롬프트의 스타일 대신 직접 고른 스타일을 써요.
note-cast-count-differs = 프롬프트에 나온 사람 수와 출연자 수가 달라요.
note-line-from-action = 대사가 없어서 동작에 딸린 한마디를 넣었어요. 대사는 `--say`로 정할 수 있어요.
note-own-speech = 음성 합성이 설치되어 있지 않아서 대사는 자막으로 나오고, 소리는 영상에 녹음된 말을 써요.
note-voice-not-cloned = 본인 목소리로 읽지 못한 대사가 있어서 합성 음성으로 읽었어요.
note-no-voice = 음성 합성도 녹음된 말도 없어서 대사는 자막으로만 나와요.
note-line-cut = 말이 끝나기 전에 클립이 끝나요. 클립을 늘리거나 대사를 줄여 주세요.
note-rules-not-read = 출연자가 직접 쓴 규칙이 있는데, 이 엔진은 읽지 못해요.
note-length-shortened = 이 엔진은 그만큼 긴 클립을 만들지 못해서 더 짧아요.
note-prompt-cut = 출연자와 규칙, 대사를 넣고 나니 자리가 모자라서 장면 설명의 뒷부분을 뺐어요.
note-no-few-step-lora = 적은 단계용 LoRA가 있으면 몇 배 빨라지는데, 설치되어 있지 않아요.
note-lips-not-synced = 이 엔진은 소리 없이 화면만 만들어요. 대사는 나중에 얹어서 입 모양이 맞지 않아요.
note-sound-generated = 대사가 없어서 소리도 엔진이 화면과 함께 지어냈어요. 거기서 들리는 목소리도 마찬가지예요.
note-voice-invented = 본인 목소리 견본이 없어서 엔진이 지어낸 목소리로 말하는 사람이 있어요.
note-voices-limit = 엔진이 받을 수 있는 목소리 수보다 말하는 사람이 많아서, 나머지 사람은 지어낸 목소리로 말해요.

## walkon inspect
inspect-own-clips = 챌린지 없이 확인했어요. 내 영상이나 동의한 사람의 영상에만 쓰세요.
inspect-accepted = 이 영상으로 카메오를 만들 수 있어요.
inspect-rejected = 아직 카메오를 만들 수 없어요. ✗ 표시된 것을 고쳐서 다시 찍어 주세요.
inspect-heading = { $file }: { $seconds }초, 읽는 데 { $elapsed }초
inspect-measured = { $value } (기준 { $limit })
inspect-progress = { $file } 읽는 중

## walkon try
typed-person = --person은 이름=영상으로 적어 주세요. 예: 민아=mina.mp4 (지금: "{ $given }")
typed-person-twice = { $name } 이름이 두 번 나와요.
typed-person-alike = { $name }와(과) { $other }는 구별하기 어려워요. 한 사람은 다르게 불러 주세요.
typed-say = --say는 이름="대사"로 적어 주세요. (지금: "{ $given }")
typed-say-nobody = --say에 나온 { $name }님은 출연진({ $cast })에 없어요.
typed-size = --size는 가로x세로로 적어 주세요. 예: 1280x720 (지금: "{ $given }")
typed-out = 클립은 있는 폴더에 .mp4로 저장해요. { $given }에는 저장할 수 없어요.
typed-digits = 숫자는 세 자리에서 여덟 자리까지예요. 예: 49217 (지금: "{ $given }")
typed-turns = 고개 방향이 아니에요: "{ $given }". 쓸 수 있는 것: { $known }
try-not-fit = { $name }님의 영상으로는 카메오를 만들 수 없어요:
try-rendering = 만드는 중
try-marked = 클립 { $clip }: 라벨과 마크를 넣고 서명했어요. `walkon verify { $path }`로 확인할 수 있어요.

## walkon verify
verify-clip = 클립 { $clip }
verify-no-clip = 이 파일에는 Walk-On 마크가 없어요.
verify-mark = 보이지 않는 마크: { $clip }, 신뢰도 { $confidence }
verify-mark-none = 보이지 않는 마크: 없음
verify-credentials-valid = 콘텐츠 자격 증명: 유효해요. 서명한 그대로예요.
verify-credentials-invalid = 콘텐츠 자격 증명: 유효하지 않아요. 서명한 뒤에 파일이 바뀌었어요.
verify-credentials-none = 콘텐츠 자격 증명: 없음. 채팅 앱을 거치면 보통 사라져요.
verify-disagree = 자격 증명과 마크가 서로 다른 클립을 가리켜요. 자격 증명을 다른 파일에 붙인 거예요.
verify-credentials-trusted = 콘텐츠 자격 증명: 유효해요. 이 운영자가 서명한 그대로예요.
verify-fingerprint = 지문: { $fingerprint }
verify-consent = { $asker }님이 부탁했고, 이 사람들이 동의했어요:
verify-consent-answer = { $name }님: 바로 이 장면을 허락했어요 ({ $at })
verify-consent-grant = { $name }님: 미리 허락해 두었어요 ({ $at })
verify-consent-own = { $name }님: 직접 부탁했어요 ({ $at })
verify-consent-withdrawn = 올리지 않았거나 그 뒤에 허락을 거둬들인 클립이에요. 더는 보여 주면 안 돼요.
verify-consent-unknown = 동의: 이 클립에 대한 기록이 여기 없어요. 다른 Walk-On의 클립이거나, `walkon try`로 만들었거나, 나온 사람이 떠났을 수 있어요.

## walkon sample
sample-made = 숫자를 읽고 고개를 돌리는 샘플 인물이에요: { $path } (숫자 { $digits }, 고개 { $turns })
sample-progress = 움직이는 중

## walkon models
models-pulling = 받는 중
studio-sheet-written = 견본 그림을 { $path } 파일로 저장했어요.
studio-no-kind = “{ $kind }” 견본 그림은 없어요. 고를 수 있는 것: { $known }
models-pulled = 모델 파일 { $count }개를 { $folder }에 받았어요.
models-there = 모델 파일이 모두 { $folder }에 있어요.
models-have = 있음
models-lack = 없음
models-wrong = { $name } 파일이 없거나 지정된 파일과 달라요.
models-wrong-way-out = `walkon models pull base`로 고칠 수 있어요.
models-verified = 모델 파일 { $count }개가 모두 지정된 파일과 같아요.
model-missing = 모델 파일이 없어요: { $name }. `walkon models pull base`로 받을 수 있어요.
model-faces = 가까운 얼굴 찾기
model-faces-far = 멀리 있는 얼굴 찾기
model-mesh = 얼굴 따라가기: 자세, 입, 눈
model-cutout = 머리 오려 내기
model-identity = 같은 사람인지 알아보기
model-speech = 말하는 곳 찾기
model-voice = 목소리 알아보기
model-text = 한글을 포함한 글자 쓰기
model-queue = 다른 Redis가 없을 때 작업을 워커에 전달하기
model-things = 동물, 음식, 탈것, 건물 같은 것 그리기
model-speaks = 자연스러운 목소리로 대사 말하기

## Weights of engines
weights-state-have = 있음
weights-state-put = 있음, 잠금 없음
weights-state-part = 일부만 있음
weights-state-locked = 잠금만 있음, 받기 전
weights-state-lack = 잠금 없음
weights-state-broken = 잠금 망가짐
weights-allowed = 쓸 수 있음
weights-refused = 쓸 수 없음
weights-gives-ltx = 소리까지 나오는 클립, 참고 시트 한 장으로 여러 사람
weights-gives-vace = 소리 없는 클립, 사진으로 여러 사람, 말소리는 따로 입혀요
weights-gives-h3 = 말소리까지 나오는 클립, 사진과 목소리로 여러 사람
weights-gives-voice = 본인 목소리로 대사 말하기
weights-gives-identity = 완성된 클립에 맞는 사람이 나오는지 확인
weights-order = 쓸 수 있는 엔진(순서대로): { $engines }
weights-pulled = { $name }의 파일 { $count }개를 { $folder }에 받았어요.
weights-there = { $name }의 파일이 모두 { $folder }에 있어요.
weights-locked = { $name } 잠금을 만들었어요. 모두 { $size } GB예요. `walkon models pull { $name }` 명령으로 받을 수 있어요.
weights-left-out = 열면 실행되거나 safetensors가 아니라서 뺐어요: { $file }
weights-reading = 읽는 중
weights-verified = { $name }의 파일이 모두 잠금과 같아요.
weights-wrong-way-out = `walkon models pull { $name }` 명령으로 고칠 수 있어요.
models-base-is-locked = 기본 파일은 프로그램 안에 이미 지정되어 있어서 따로 잠글 것이 없어요.
weights-missing = { $name } 가중치가 없어요. `walkon models lock { $name }`, 이어서 `walkon models pull { $name }` 명령으로 받을 수 있어요.
weights-part = { $name } 가중치가 일부만 있어요. 나머지는 `walkon models pull { $name }` 명령으로 받을 수 있어요.
weights-unsafe = { $name } 폴더에 열면 무언가를 실행할 수 있는 { $which } 파일이 있어요. 빼 주세요. safetensors만 있으면 돼요.
weights-disk-full = { $name } 가중치를 받으려면 { $needed } MB가 더 필요한데 { $free } MB만 남았어요. 공간을 비우거나 WALKON_HOME을 다른 디스크로 정해 주세요. 받은 것은 남아 있어요.
weights-disk-filled = { $repository } 파일을 받다가 디스크가 가득 찼어요. 공간을 비우거나 WALKON_HOME을 다른 디스크로 정하고 다시 실행해 주세요. 받은 것은 남아 있어요.
weights-wrong-file = { $repository }의 { $name } 파일이 잠금과 달라서 버렸어요. 허브나 미러(HF_ENDPOINT)를 확인하고 다시 실행해 주세요.
weights-not-tensors = { $name }에 텐서가 아닌 것이 들어 있어요. 아무것도 실행하거나 남기지 않았어요.
weights-no-torch = 텐서를 안전하게 옮겨 적는 { $name } 패키지가 없어요. 설치: pip install 'walkon[gpu]'
lock-missing = { $name } 잠금이 아직 없어요. `walkon models lock { $name }` 명령이 허브에 한 번 물어보고 모든 파일의 다이제스트를 적어 둬요.
lock-broken = { $name } 잠금이 망가졌거나 다른 파일의 것이에요. 지우고 `walkon models lock { $name }` 명령을 실행해 주세요.
lock-nothing = { $repository }에 필요한 파일이 하나도 없어요. 저장소가 바뀌었을 수 있으니 알려 주세요.
hub-no-library = 가중치를 받는 { $name } 패키지가 없어요. 설치: pip install 'walkon[gpu]'
hub-no-network = { $repository } 파일을 받으려 했지만 모델 허브에 연결하지 못했어요. 네트워크와 HF_ENDPOINT, HF_HUB_OFFLINE을 확인하고 다시 실행해 주세요. 받은 것은 남아 있어요.
hub-gated = { $repository } 파일은 저장소 페이지에서 약관에 동의한 사람만 받을 수 있어요. 동의한 뒤 HF_TOKEN에 토큰을 넣고 다시 실행해 주세요.
hub-not-found = 모델 허브에 { $repository }의 { $revision } 버전이 없어요. HF_ENDPOINT가 미러를 가리킨다면 거기에 없을 수 있고, 비공개 저장소라면 HF_TOKEN이 필요해요.
hub-moved = 모델 허브가 { $repository }에 대해 물어본 것과 다른 버전으로 답해서 아무것도 남기지 않았어요. HF_ENDPOINT가 가리키는 미러를 확인해 주세요.
hub-failed = 모델 허브가 { $repository } 요청을 거절했어요: { $why }. 나중에 다시 실행해 주세요. 받은 것은 남아 있어요.
gate-not-accepted = { $model }에는 { $licence } 라이선스가 적용돼요. { $url }에서 읽어 보고, 동의하면 WALKON_ACCEPT_LICENCES에 이렇게 추가해 주세요: { $id }
gate-territory = { $model } 모델은 여기서 쓸 수 없어요. { $licence } 라이선스가 { $territory }에서는 아무 권리도 주지 않아요. 동의해도 마찬가지이고, 배포한 곳에 따로 허락을 받아야 해요.
gate-territory-unknown = { $model } 모델은 모든 나라에서 쓸 수 있는 것이 아니에요. WALKON_TERRITORY에 나라를 JP처럼 두 글자로 적어 주세요.
gate-commercial = { $model } 모델은 상업적으로 쓸 수 없어요: { $licence }
gate-next = 다음으로 쓸 수 있는 엔진: { $engine }
licence-accepted = 동의함
licence-not-accepted = 동의하지 않음
licence-nothing-to-accept = 동의할 것 없음
licence-how = 동의하려면 WALKON_ACCEPT_LICENCES에 이름을 쉼표로 나눠 적어 주세요. 이 글은 요약일 뿐 라이선스도 법률 조언도 아니에요.
licence-words-apache-2 = 상업적 이용까지 어디에나 쓸 수 있어요. 다른 사람에게 전할 때는 고지를 남겨야 해요.
licence-words-ltx-2-community = 연 매출이 1천만 달러보다 적으면 상업적으로도 무료이고, 넘으면 유료예요. 금지된 용도 목록은 클립에도 적용돼요.
licence-words-gemma = LTX에서 프롬프트를 읽는 부분이에요. 구글이 금지한 용도만 아니면 상업적으로도 무료이고, 다른 사람에게 전할 때는 그 조건도 함께 전해야 해요.
licence-words-minimax-h3-community = 미국, 유럽 연합, 영국, 한국에서는 아무 권리도 주지 않아요. 다른 곳에서는 무료이지만 사람들이 보는 곳에 "MiniMax H3"를 적고 기계가 만든 클립이라고 밝혀야 해요. 연 매출이 2천만 달러를 넘으면 허가가 필요해요.
licence-words-insightface-models = 모델 팩은 비상업적 연구에만 쓸 수 있어요. 친구들의 채팅을 연구라고 하기는 어려우니 동의하기 전에 생각해 보세요. 없으면 기본 파일로 얼굴을 비교해요.

## walkon doctor
doctor-python = Python { $version }
doctor-package = { $name } { $version }
doctor-package-missing = { $name } 패키지가 없어요. `make setup`으로 모두 설치할 수 있어요.
doctor-models = 모델 파일: { $count }개 모두 { $folder }에 있고 확인했어요
doctor-model-missing = { $name } 파일이 없거나 망가졌어요. 없으면 안 되는 것: { $gives }. 받기: walkon models pull base
doctor-speech = 음성 합성: { $program }
doctor-speech-missing = 음성 합성이 없어요. 대사 대신 녹음된 목소리를 써요. 설치: pip install 'walkon[speech]' 또는 시스템의 espeak-ng
doctor-certificate-own = 콘텐츠 자격 증명은 { $folder }의 내 인증서로 서명해요
doctor-certificate-made = 콘텐츠 자격 증명은 { $folder }의 직접 만든 인증서로 서명해요. 다른 사람에게는 모르는 서명자의 온전한 서명으로 보여요. 진짜 인증서를 쓰는 방법은 docs/marking.md에 있어요
doctor-certificate-broken = { $folder }의 인증서로는 서명할 수 없어요.
certificate-unreadable = PEM 파일이 아니거나 키에 비밀번호가 걸려 있어요.
certificate-key-kind = 키는 P-256 곡선의 EC 키여야 해요.
certificate-key-mismatch = 키와 인증서가 서로 맞지 않아요.
certificate-expired = 인증서가 만료됐어요. 새 인증서를 넣어 주세요. 폴더를 비우면 직접 만든 인증서가 새로 생겨요.
certificate-not-yet = 아직 유효하지 않은 인증서예요. 이 기기의 시계를 확인해 주세요.
doctor-sandbox-files = 영상은 그 영상과 모델 파일만 읽을 수 있는 곳에서 열어요 (Landlock)
doctor-sandbox-files-missing = 이 시스템은 영상을 여는 프로세스에게서 다른 파일을 숨기지 못해요. 디코더를 노린 영상이 열쇠를 읽을 수 있어요. Linux 5.13 이상의 Landlock이 막아 줘요
doctor-sandbox-calls = 영상은 네트워크도 다른 프로그램도 없이 열어요 (seccomp)
doctor-sandbox-calls-missing = 이 시스템은 영상을 여는 프로세스의 네트워크를 끊지 못해요. Linux에서는 libseccomp2 패키지가 끊어 줘요
doctor-keys-log = 지운 키는 키 데이터베이스의 로그에서도 바로 사라져요
doctor-keys-log-kept = 키 데이터베이스의 로그에 지운 키가 남아서 아직 읽을 수 있어요. wal_recycle=off, archive_mode=off로 설정하고, docs/operating.md에 나온 대로 역할에 로그를 넘길 권한을 주세요
doctor-keys-away = 키 데이터베이스에 연결할 수 없어요
doctor-operator = 누가 운영하는지 사람들에게 알려 줘요: { $name }, { $contact }
doctor-operator-none = 밖에서도 쓰는데 누가 운영하는지 알 수 없어요. WALKON_OPERATOR_NAME과 WALKON_OPERATOR_CONTACT를 정해 주세요. /privacy, 카메라 페이지, 보기 페이지에 나와요(docs/privacy.md)
doctor-operator-local = 운영자가 적혀 있지 않아요. 이 컴퓨터에서만 쓴다면 괜찮아요
doctor-standing = 거둬들였는데 아직 대화방에 남아 있는 클립이 { $count }개 있어요({ $since }부터). 봇이 지울 권한이 없어요. 그 대화방에서 /place 를 입력하면 관리자가 할 일이 보여요
doctor-scratch = 작업하는 동안 복호화한 파일은 메모리에만 있어요: { $folder }에 { $free } MB 남음
doctor-scratch-swap = 메모리가 모자라면 시스템이 암호화되지 않은 { $swap }에 메모리를 쓸 수 있어요. 스왑을 암호화하거나 꺼 주세요
doctor-disk = 남은 디스크: { $folder }에 { $free } GB
doctor-disk-low = { $folder }에 남은 디스크가 { $free } GB뿐이에요. 클립을 만들려면 공간이 필요해요. 비우거나 WALKON_HOME을 다른 디스크로 정해 주세요
doctor-good = 모두 준비됐어요.
doctor-lacking = 빠진 것이 { $count }개 있어요.

# walkon up

## GPU engines in the product
run-engine = { $engine } 엔진을 { $card }에 올렸어요. 품질 단계: { $tier }
run-engine-cpu = { $engine } 엔진을 CPU에 올렸어요. 품질 단계: { $tier }. 실제 가중치로는 클립 하나에 몇 시간이 걸려요.
up-engine-studio = 쓸 수 있는 엔진 가운데 가중치가 있는 것이 없어서 스튜디오가 클립을 그려요. 어떤 엔진을 쓸 수 있는지는 `walkon models list` 명령으로 볼 수 있어요.
gpu-lost = 그래픽 카드({ $card })가 사라졌어요. 이 카드를 쓰던 작업을 멈추고, 하던 일은 돌려놓아서 기다리고 있어요. 카드가 돌아오면 Walk-On을 다시 시작해 주세요.
up-engine-elsewhere = 클립은 다른 기기의 { $engine } 엔진이 만들어요(WALKON_ENGINE_HERE=no). 그 기기에서 `walkon run worker gpu` 명령을 켜 두어야 하고, 무엇이 빠졌는지도 그 기기의 `walkon doctor` 명령이 알려 줘요.
engine-missing = { $name } 엔진에 필요한 것이 설치되어 있지 않아요: { $why }. 설치: pip install 'walkon[gpu]'
doctor-engine-studio = 클립은 스튜디오가 그려요. 그래픽 카드는 필요 없어요. 카드를 쓰는 엔진은 WALKON_ENGINE으로 골라요(docs/gpu.md)
doctor-engine = 클립은 { $name } 엔진이 { $tier } 등급으로 만들어요. 가중치 위치: { $folder }
doctor-card = 그래픽 카드: { $card }, { $memory } GB. 필요한 메모리는 약 { $needs } GB예요
doctor-card-small = 그래픽 카드: { $card }, { $memory } GB. 약 { $needs } GB가 필요해서 모자라요. 어떤 카드에 어떤 엔진이 맞는지는 docs/gpu.md에 있어요
doctor-worker = 엔진 워커가 돌고 있어요
doctor-worker-none = 엔진 워커가 없어서 클립을 만들 수 없어요. 카드가 있는 기기에서 `walkon run worker gpu` 명령을 실행하거나, Docker Compose에서는 `gpu` 프로필을 켜 주세요. 엔진을 아직 불러오는 워커는 여기에 보이지 않아요.
doctor-waiting = 기다리는 클립: { $count }개
doctor-redis-away = WALKON_REDIS_URL에 적힌 Redis가 응답하지 않아요. 응답할 때까지 아무 일도 할 수 없어요
doctor-card-none = 여기에는 그래픽 카드가 없어서 엔진이 CPU에서 돌아가요. 클립 하나에 몇 시간이 걸려요. nvidia-smi로 드라이버를 확인해 주세요. 카드가 다른 기기에 있다면 그 기기에서 실행해 주세요
doctor-voice = 대사는 본인 목소리로 읽어요
doctor-voice-none = 대사는 합성 음성으로 읽어요. 본인 목소리로 읽으려면: walkon models lock voice, 이어서 walkon models pull voice
doctor-not-looked-at = 클립에 출연자가 제대로 나왔는지 확인하지 않아요(WALKON_RECOGNISE=no). 클립마다 그렇게 적혀요
doctor-fp8 = 엔진의 가중치를 8비트로 담아요(WALKON_ENGINE_FP8=yes). 메모리는 줄지만 다른 손해가 있는지는 아직 그래픽 카드에서 재 보지 않았어요. make bench-gpu로 잴 수 있어요
doctor-compile = 엔진의 블록을 컴파일해요(WALKON_ENGINE_COMPILE=yes). 종류마다 첫 클립이 오래 걸리고, 정말 빨라지는지는 아직 그래픽 카드에서 재 보지 않았어요. make bench-gpu로 잴 수 있어요
doctor-switch-no-card = { $setting }=yes는 그래픽 카드를 위한 설정이에요. CPU에서는 이득이 없어요
fp8-missing = { $name }에서는 가중치를 8비트로 담을 수 없어요: { $why } WALKON_ENGINE_FP8을 빼 주세요
compile-missing = { $name }에서는 torch가 컴파일할 수 없어요: { $why } C 컴파일러와 Triton을 설치하거나 WALKON_ENGINE_COMPILE을 빼 주세요
note-not-looked-at = 운영자가 확인을 꺼 두어서, 출연자가 제대로 나왔는지 확인하지 않은 클립이에요.
note-tier-lowered = 그래픽 카드의 메모리가 모자라서 더 작게 다시 만들었어요.

## Settings that cannot be (bot/settings)
setting-one-of = { $name } 값이 “{ $value }”인데, 쓸 수 있는 값은 이것뿐이에요: { $can }
setting-file = { $name } 값인 “{ $value }” 파일을 읽을 수 없어요.
setting-long = { $name } 값이 { $most }자를 넘어요.
setting-url = { $name } 값은 이렇게 시작하는 URL이어야 해요: { $starts }
setting-key = { $name } 값은 base64로 적은 32바이트여야 해요: openssl rand -base64 32
setting-secret = { $name } 값은 A-Z a-z 0-9 _ - 16~256자여야 해요: openssl rand -hex 32
setting-listens = { $name } 값이 “{ $value }”인데, { $usual }처럼 HOST:PORT로 적어 주세요.
setting-command = { $name } 값이 “{ $value }”인데, a-z, 0-9, _ 1~32자로 적어 주세요.
setting-size = { $name } 값이 “{ $value }”인데, 1280x720처럼 가로x세로로 적어 주세요.
setting-sides = { $name } 값이 “{ $value }”인데, 가로와 세로는 180에서 1920 사이의 짝수로 적어 주세요.
setting-days = { $name } 값이 “{ $value }”인데, 60에서 3650 사이의 날수나 0(지우지 않음)으로 적어 주세요.
setting-seconds = { $name } 값이 “{ $value }”인데, 2에서 60 사이의 숫자로 적어 주세요.
setting-licence = { $name } 값에 “{ $value }”라는 이름이 있는데, 있는 라이선스는 이것뿐이에요: { $can }. 무엇인지는 `walkon models licences` 명령으로 볼 수 있어요.
setting-territory = { $name } 값이 “{ $value }”인데, KR처럼 두 글자로 적어 주세요.
scratch-missing = 복호화한 영상은 메모리에만 두는데, 쓸 수 있는 { $folder } 폴더가 없어요. 워커마다 { $needed } MB인 tmpfs를 마운트하고 WALKON_SCRATCH로 정해 주세요. 디스크에는 쓰지 않아요.
scratch-on-disk = 복호화한 영상은 메모리에만 두는데, { $folder } 폴더는 디스크에 있어요. 워커마다 { $needed } MB인 tmpfs를 WALKON_SCRATCH로 정해 주세요. 디스크에는 쓰지 않아요.
scratch-small = 복호화한 영상은 메모리에만 둬요. 작업 하나에 { $needed } MB가 필요한데 { $folder }에는 { $there } MB뿐이에요. 더 늘리거나(컨테이너에서는 shm_size) WALKON_SCRATCH를 더 큰 tmpfs로 정해 주세요.
scratch-full = 복호화한 영상은 메모리에만 둬요. 작업 하나에 { $needed } MB가 필요한데 { $folder }에 { $there } MB만 남았어요. 작업은 기다려요.
run-no-redis = 모든 프로세스가 함께 쓰는 Redis를 WALKON_REDIS_URL=redis://…로 정해 주세요.
run-no-telegram = @BotFather에게 받은 토큰을 WALKON_TELEGRAM_TOKEN에 넣어 주세요.
run-no-discord = Discord 개발자 포털에 있는 봇 토큰을 WALKON_DISCORD_TOKEN에 넣어 주세요.
up-already = walkon up이 이미 { $folder } 폴더로 돌아가고 있어요. 그것을 멈추거나 WALKON_HOME을 다른 폴더로 정해 주세요.
place-unusable = { $place } 위치를 쓸 수 없어요({ $why }). 이 계정에 쓰기 권한을 주거나 WALKON_HOME을 다른 폴더로 정해 주세요.
