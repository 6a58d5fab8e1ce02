"""Words without visual content, which a plan does not report as left out.

English words are dictionary forms, Korean words stems (`korean.match_tail` allows endings).
"""

_EN = """
i me my mine you your he him his she her it its we us our they them their who whom whose which
what that this these those there here myself yourself himself herself themselves ourselves
a an the some any each every both all another other one ones of in on at to from for with
within by as into onto over under above below near beside behind between around about through
across along up down off out inside outside toward towards during while when where after before
until since than then and or nor but so if because though like just only also too very really
quite more most much many lot few bit not no never without instead rather except minus avoid
be is are am was were been being do does did have has had having will would can could should
may might must let get go come make take put show see look want need try start begin become
turn keep seem appear happen feature front type kind sort style
say said shout yell whisper tell told ask reply answer speak scream
video clip movie film scene shot picture photo sketch skit animation cameo footage moment
together please ok okay hey hi now today again everybody everyone someone somebody
dont don't doesn't didn't isn't aren't won't can't cannot it's i'm we're they're he's she's
let's that's there's
"""
_KO = """
나 내 저 제 너 네 우리 저희 그 그녀 그들 이 걔 얘 누구 것 거 수 때 곳 데 채 척 중 등 및 더 좀 참 꼭
한 두 세 네 하나 둘 셋 넷 혼자 모두 다 다들 서로 함께 같이 그리고 그런데 하지만 그래서 또는 또
하 하면서 하다 하는 하고 한다 하기 해 되 되어 되는 돼서 된 되다 되기 있 있는 있고 있다 있어
없는 없이 없고 않는 않고 않기 말고 아니라 아닌 아니고 대신 빼고 위 위에 위에서 안에 안에서
속에 속에서 앞에서 옆에서 뒤에서 사이에서 처럼 모습 장면 영상 비디오 동영상 클립 사진 영화 스케치
만들 보여 주세요 줘 해줘 부탁 싶어 싶어요 싶은 좋아 아주 매우 정말 진짜 너무 그냥 지금 오늘
말하 말하는 외치 외치는 소리치 속삭이 라고 이라고 하며 라며 부르며 중인 중에 느낌 스타일 버전
정도 살짝 아래 아래서 아래에서 간 온 가 가는 가서 오는 와서 추는 추며 추고 추기 춘다 춰 춰요 날
부르 부르는
"""

EN = frozenset(_EN.split())
KO = tuple(_KO.split())
