## 해결 방법
way-out-doctor = `walkon doctor`를 실행하면 무엇이 설치되어 있고 나머지는 어떻게 받는지 알려 드려요.
way-out-help = `walkon { $command } --help`에서 무엇을 요청할 수 있는지 볼 수 있어요.

## 클립을 읽을 수 없을 때 (render/perception/media.py, render/kit.py)
media-unreadable = 서명할 수 있는 MP4가 아니에요.
media-missing = 그런 파일이 없어요.
media-not-a-file = 파일이 아니에요.
media-empty = 파일이 비어 있어요. 업로드가 끊겼을 수 있으니 다시 보내 주세요.
media-unknown = 읽을 수 있는 영상이 아니에요. 휴대폰에서 찍은 MP4, MOV, WebM, MPEG, 3GP 영상을 보내 주세요.
media-broken = 영상이 망가져서 읽을 수 없어요. 다시 찍거나 원본을 보내 주세요.
media-truncated = 영상이 중간에 끊겨 있어요. 다시 보내 주세요.
media-codec = 읽을 수 없는 방식으로 저장된 영상이에요. 휴대폰 카메라로 찍어 주세요.
media-no-picture = 소리만 있어요. 카메오에는 얼굴이 필요하니 영상을 찍어 주세요.
media-no-sound = 소리가 없어요. 카메오에는 목소리가 필요하니 마이크를 켜 주세요.
media-protected = 복사 방지된 영상이에요. 직접 찍은 영상을 보내 주세요.
media-still = 영상이 아니라 사진이에요. 움직이면서 말하는 모습을 몇 초 찍어 주세요.
media-too-large-picture = 화면이 { $width }x{ $height }예요. 4K까지 돼요. 1080p로 찍어 주세요.
media-too-long = 영상이 { $seconds }초예요. { $limit }초까지 돼요. 10초면 충분해요.
media-too-many-bytes = 파일이 { $megabytes } MB예요. { $limit } MB까지 돼요. 10초면 충분해요.
media-too-many-frames = 화면이 { $frames }장이에요. { $limit }장까지 돼요. 슬로 모션을 꺼 주세요.
kit-broken = 카메오 키트가 망가졌어요: { $path }. 영상으로 다시 만들어 주세요.
kit-schema = 카메오 키트 버전이 { $found }인데 이 프로그램은 { $known }만 알아요. 영상으로 다시 만들어 주세요.
over-time = { $limit }초가 넘게 걸려서 멈췄어요. 더 짧거나 작은 영상으로 해 보세요.
over-memory = 메모리가 { $limit } MB 넘게 필요해서 멈췄어요. 더 작은 영상으로 해 보세요.
voice-missing = 본인 목소리로 대사를 읽는 { $name } 패키지가 없어요. 설치 방법은 docs/gpu.md에 있어요.
insight-missing = 얼굴 모델 팩을 쓰는 { $name } 패키지가 없어요. 설치 방법은 docs/gpu.md에 있어요.
cast-not-recognised = 두 번 만들었지만 출연자의 얼굴이 제대로 나오지 않았어요. 다시 해 보거나 얼굴이 더 가까이 나오는 장면으로 바꿔 보세요.
uninvited-recognised = 두 번 만들었지만 출연하지 않는 사람의 얼굴이 나와서 버렸어요. 다른 장면으로 해 보세요.
engine-out-of-memory = 더 작은 크기로도 그래픽 카드의 메모리가 모자랐어요. 더 짧게, 또는 더 적은 인원으로 해 보세요.
weights-broken = 가중치 { $name }을(를) 불러올 수 없어요. `walkon models verify`로 무엇이 문제인지 볼 수 있어요.
process-crashed = 작업이 갑자기 멈췄어요 ({ $how }). 다시 해 보고, 또 그러면 버그이니 알려 주세요.
model-broken = 모델 파일이 망가졌어요: { $name }. `walkon models verify`로 확인하고 `walkon models pull base`로 고칠 수 있어요.
pull-no-pip = 이 Python에 pip이 없어서 받지 못해요: { $name }. `python -m ensurepip`으로 추가할 수 있어요.
pull-no-network = 패키지 저장소에 연결하지 못해서 받지 못했어요: { $name }. 네트워크나 pip 미러 설정을 확인하고 다시 실행해 주세요. 받은 것은 남아 있어요.
pull-failed = 받지 못했어요: { $name } ({ $why })
pull-disk-full = 디스크 공간이 모자라서 받지 못해요: { $name }. 공간을 비우거나 WALKON_HOME을 다른 디스크로 정해 주세요.
pull-wrong-archive = 받은 { $name } 패키지가 지정된 것과 달라서 남기지 않았어요. pip 미러 설정을 확인해 주세요.
pull-wrong-file = 패키지 안의 파일이 지정된 것과 달라서 남기지 않았어요: { $name }. pip 미러 설정을 확인해 주세요.
speech-time = 음성 합성이 { $seconds }초 넘게 걸려서 멈췄어요. 더 짧은 대사로 해 보세요.
speech-missing = 음성 합성이 설치되어 있지 않아요.

## 확인 항목 (render/perception/checks)
inspect-span = ({ $start }~{ $end })
check-one-face = 처음부터 끝까지 한 얼굴
check-same-face = 처음부터 끝까지 같은 얼굴
check-face-size = 얼굴 크기
check-sharpness = 선명도
check-light = 밝기
check-turns = 고개 돌리기
check-depth = 사진이 아닌 진짜 머리
check-length = 길이
check-speech = 말소리
check-digits = 숫자
face-none = 얼굴을 찾지 못했어요. 팔을 뻗어 휴대폰을 들고 얼굴을 가운데에 두세요.
face-missing = 얼굴이 화면 밖으로 나갔어요. 계속 가운데에 있어 주세요.
face-not-alone = 얼굴이 둘 이상 보였어요. 혼자 찍어 주세요.
face-changes = 중간에 얼굴이 바뀌어요. 한 사람만, 필터 없이 찍어 주세요.
face-too-small = 얼굴 너비가 { $value }픽셀이에요. { $limit }픽셀은 되어야 해요. 더 가까이 와 주세요.
face-blurred = 얼굴이 흐려요. 렌즈를 닦고, 더 밝은 곳에서, 흔들리지 않게 찍어 주세요.
face-too-dark = 얼굴이 너무 어두워요. 창문이나 조명을 마주 보세요.
face-too-bright = 얼굴이 너무 밝아요. 직접 비치는 빛을 피해 주세요.
face-flat = 돌아가는 것이 사진처럼 평평해 보여요. 화면이나 사진 말고 직접 찍어 주세요.
turns-not-seen = 고개를 돌리는 모습이 안 보였어요. 하나씩 확실하게 돌려 주세요: { $limit }
turns-in-another-order = 고개를 { $value } 순서로 돌렸어요. { $limit } 순서로 하나씩 확실하게 돌려 주세요.
speech-not-heard = 말소리가 너무 적어요. 조용한 곳에서 휴대폰 가까이 크게 말해 주세요.
clip-too-short = 영상이 { $value }초예요. { $limit }초는 되어야 해요.
digits-not-heard = 숫자를 듣지 못했어요: { $limit }. 영어로 한 자씩 소리 내어 읽어 주세요.
cancelled = 취소했어요. 남은 파일은 없어요.

## 그릴 수 없는 요청 (render/studio/check_order.py)
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

## 계획 (render/studio/plan.py)
plan-place = 장소
plan-hour = 시간대
plan-action = 동작
plan-wardrobe = 옷
plan-look = 스타일
plan-line = { $name }: “{ $text }”
plan-left-out = 이 클립에 안 나오는 것: { $words }
note-place-by-default = 프롬프트에 아는 장소가 없어서 스튜디오에서 찍어요.
note-place-from-action = 프롬프트에 장소가 없어서 동작에 어울리는 곳으로 정했어요.
note-place-from-wardrobe = 프롬프트에 장소가 없어서 옷에 어울리는 곳으로 정했어요.
note-action-by-default = 프롬프트에 아는 동작이 없어서 서서 이야기해요.
note-action-from-place = 프롬프트에 동작이 없어서 그 장소에 어울리는 걸로 정했어요.
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
verify-consent-withdrawn = 그 뒤에 허락을 거둬들였어요. 더는 보여 주면 안 돼요.
verify-consent-unknown = 동의: 이 클립에 대한 기록이 여기 없어요. 다른 Walk-On의 클립이거나, `walkon try`로 만들었거나, 나온 사람이 떠났을 수 있어요.

## walkon sample
sample-made = 숫자를 읽고 고개를 돌리는 샘플 인물이에요: { $path } (숫자 { $digits }, 고개 { $turns })
sample-progress = 움직이는 중

## walkon models
models-pulling = 받는 중
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
model-sample = 샘플 인물

## Weights of engines
weights-state-have = 있음
weights-state-put = 있음, 잠금 없음
weights-state-part = 일부만 있음
weights-state-locked = 잠금만 있음, 받기 전
weights-state-lack = 잠금 없음
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
weights-locked = { $name } 잠금을 만들었어요. 모두 { $size } GB예요. `walkon models pull { $name }`(으)로 받을 수 있어요.
weights-left-out = 열면 실행되거나 safetensors가 아니라서 뺐어요: { $file }
weights-reading = 읽는 중
weights-verified = { $name }의 파일이 모두 잠금과 같아요.
weights-wrong-way-out = `walkon models pull { $name }`(으)로 고칠 수 있어요.
models-base-is-locked = 기본 파일은 프로그램 안에 이미 지정되어 있어서 따로 잠글 것이 없어요.
weights-missing = { $name }의 가중치가 없어요. `walkon models lock { $name }` 다음에 `walkon models pull { $name }`(으)로 받을 수 있어요.
weights-unsafe = { $name } 폴더에 열면 무언가를 실행할 수 있는 { $which } 파일이 있어요. 빼 주세요. safetensors만 있으면 돼요.
weights-disk-full = { $name }을(를) 받으려면 { $needed } MB가 더 필요한데 { $free } MB만 남았어요. 공간을 비우거나 WALKON_HOME을 다른 디스크로 정해 주세요. 받은 것은 남아 있어요.
weights-wrong-file = { $repository }의 { $name } 파일이 잠금과 달라서 버렸어요. 허브나 미러(HF_ENDPOINT)를 확인하고 다시 실행해 주세요.
weights-not-tensors = { $name }에 텐서가 아닌 것이 들어 있어요. 아무것도 실행하거나 남기지 않았어요.
weights-no-torch = 텐서를 안전하게 옮겨 적는 { $name } 패키지가 없어요. 설치: pip install 'walkon[gpu]'
lock-missing = { $name } 잠금이 아직 없어요. `walkon models lock { $name }`이(가) 허브에 한 번 물어보고 모든 파일의 다이제스트를 적어 둬요.
lock-broken = { $name } 잠금이 망가졌거나 다른 파일의 것이에요. 지우고 `walkon models lock { $name }`을(를) 실행해 주세요.
lock-nothing = { $repository }에 필요한 파일이 하나도 없어요. 저장소가 바뀌었을 수 있으니 알려 주세요.
hub-no-library = 가중치를 받는 { $name } 패키지가 없어요. 설치: pip install 'walkon[gpu]'
hub-no-network = { $repository }을(를) 받으려 했지만 모델 허브에 연결하지 못했어요. 네트워크와 HF_ENDPOINT, HF_HUB_OFFLINE을 확인하고 다시 실행해 주세요. 받은 것은 남아 있어요.
hub-gated = { $repository }은(는) 페이지에서 약관에 동의한 사람만 받을 수 있어요. 동의한 뒤 HF_TOKEN에 토큰을 넣고 다시 실행해 주세요.
hub-not-found = 모델 허브에 { $repository }의 { $revision } 버전이 없어요.
hub-moved = 모델 허브가 { $repository }에 대해 물어본 것과 다른 버전으로 답해서 아무것도 남기지 않았어요.
hub-failed = 모델 허브가 { $repository } 요청을 거절했어요: { $why }
gate-not-accepted = { $model }에는 { $licence } 라이선스가 적용돼요. { $url }에서 읽어 보고, 동의하면 WALKON_ACCEPT_LICENCES에 { $id }을(를) 추가해 주세요.
gate-territory = { $model }은(는) 여기서 쓸 수 없어요. { $licence }이(가) { $territory }에서는 아무 권리도 주지 않아요. 동의해도 마찬가지이고, 배포한 곳에 따로 허락을 받아야 해요.
gate-territory-unknown = { $model }은(는) 모든 나라에서 쓸 수 있는 것이 아니에요. WALKON_TERRITORY에 나라를 JP처럼 두 글자로 적어 주세요.
gate-commercial = { $model }은(는) 상업적으로 쓸 수 없어요: { $licence }
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
doctor-disk = 남은 디스크: { $folder }에 { $free } GB
doctor-disk-low = { $folder }에 남은 디스크가 { $free } GB뿐이에요. 클립을 만들려면 공간이 필요해요. 비우거나 WALKON_HOME을 다른 디스크로 정해 주세요
doctor-good = 모두 준비됐어요.
doctor-lacking = 빠진 것이 { $count }개 있어요.

# walkon up

## GPU engines in the product
run-engine = { $engine } 엔진을 { $card }에 올렸어요. 품질 단계: { $tier }
run-engine-cpu = { $engine } 엔진을 CPU에 올렸어요. 품질 단계: { $tier }. 실제 가중치로는 클립 하나에 몇 시간이 걸려요.
up-engine-studio = 쓸 수 있는 엔진 가운데 가중치가 있는 것이 없어서 스튜디오가 클립을 그려요.
gpu-lost = 그래픽 카드({ $card })가 사라졌어요. 이 카드를 쓰던 작업을 멈추고, 하던 일은 돌려놓아서 기다리고 있어요. 카드가 돌아오면 Walk-On을 다시 시작해 주세요.
engine-missing = { $name } 엔진에 필요한 것이 설치되어 있지 않아요: { $why } 설치하기: pip install 'walkon[gpu]'
note-tier-lowered = 그래픽 카드의 메모리가 모자라서 더 작게 다시 만들었어요.
