// The words of the page itself. Cards arrive with their own words.

const EN = {
  tagline: "Put your friends in a clip. They say yes first.",
  yourName: "Your name",
  namePlaceholder: "Mina",
  come: "Come in",
  noPassword: "There is no password: this page only opens on this machine, and everybody here is who they say they are.",
  secondWindow: "Open a second window to come in as a friend.",
  badName: "That name cannot be used. Try another one.",
  newGroup: "New group",
  groupName: "Name of the group",
  whoComes: "Who comes along",
  make: "Make the group",
  invite: "Invite people",
  inviteNow: "Invite",
  everybodyIn: "Everybody is in here already.",
  cancel: "Cancel",
  close: "Close",
  back: "Back to the chats",
  leave: "Sign out",
  everybody: "The group",
  people: (n) => (n === 1 ? "1 person" : `${n} people`),
  privateWith: "Just you and Walk-On",
  you: "You",
  message: "Message",
  messageTo: (name) => `Message ${name}`,
  commandHint: "Message, or / for commands",
  look: "Look",
  length: "Length",
  format: "Format",
  send: "Send",
  onlyYou: "Only you can see this",
  dismiss: "Dismiss",
  today: "Today",
  yesterday: "Yesterday",
  enter: "Shift + Enter for a new line",
  unread: (n) => (n === 1 ? "1 new message" : `${n} new messages`),
  toBottom: "To the newest message",
  connecting: "Connection lost. Trying again …",
  lost: "The connection was lost before an answer came. Try again.",
  sure: "Yes, do it",
  letters: (n, most) => `${n} of ${most}`,
  emptyGroup: "The stage is yours",
  emptyGroupText: "Say hello, or ask for a clip with your friends in it.",
  emptyPrivate: "Hi, this is Walk-On",
  emptyPrivateText: "Questions about your face and voice come here, and only here. Enroll first, then your friends can ask you into their scenes.",
  emptyOther: "Nothing here yet",
  emptyOtherText: "Write the first message.",
  stepEnroll: "Enroll your face and voice",
  stepAsk: "Ask for a clip",
  stepCast: "Invite the sample cast",
  stepWindow: "Open a window for a friend",
  askStart: "surfing a giant wave ",
  castText: "Two sample people join, enroll and answer, so you can try everything alone.",
  castStages: {
    waiting: "is on the way",
    filming: "is filming a selfie clip",
    checking: "is being checked",
    ready: "is here",
    failed: "could not enroll",
  },
  older: "Older messages",
  sample: "sample",
  shown: "picture",
  completions: "Suggestions",
  conversations: "Conversations",
  conversation: "Conversation",
  pictureGone: "Not here any more",
  language: "언어를 한국어로",
  other: "한국어",
};

const KO = {
  tagline: "친구를 클립에 출연시켜 보세요. 먼저 허락을 받아요.",
  yourName: "이름",
  namePlaceholder: "미나",
  come: "들어가기",
  noPassword: "비밀번호는 없어요. 이 페이지는 이 컴퓨터에서만 열리고, 여기서는 말하는 이름이 곧 그 사람이에요.",
  secondWindow: "창을 하나 더 열면 친구로 들어올 수 있어요.",
  badName: "쓸 수 없는 이름이에요. 다른 이름을 써 주세요.",
  newGroup: "새 그룹",
  groupName: "그룹 이름",
  whoComes: "함께할 사람",
  make: "그룹 만들기",
  invite: "초대하기",
  inviteNow: "초대",
  everybodyIn: "모두 이미 들어와 있어요.",
  cancel: "취소",
  close: "닫기",
  back: "채팅 목록으로",
  leave: "나가기",
  everybody: "우리 그룹",
  people: (n) => `${n}명`,
  privateWith: "나와 Walk-On만의 대화",
  you: "나",
  message: "메시지",
  messageTo: (name) => `메시지 보내기: ${name}`,
  commandHint: "메시지를 쓰거나 /로 명령을 골라요",
  look: "스타일",
  length: "길이",
  format: "형식",
  send: "보내기",
  onlyYou: "나에게만 보여요",
  dismiss: "닫기",
  today: "오늘",
  yesterday: "어제",
  enter: "줄을 바꾸려면 Shift + Enter",
  unread: (n) => `새 메시지 ${n}개`,
  toBottom: "최신 메시지로",
  connecting: "연결이 끊겼어요. 다시 연결하는 중 …",
  lost: "답을 받기 전에 연결이 끊겼어요. 다시 해 주세요.",
  sure: "네, 할게요",
  letters: (n, most) => `${n}/${most}`,
  emptyGroup: "이제 여러분의 무대예요",
  emptyGroupText: "인사를 건네거나, 친구가 나오는 클립을 부탁해 보세요.",
  emptyPrivate: "안녕하세요, Walk-On이에요",
  emptyPrivateText: "내 얼굴과 목소리에 관한 질문은 여기로만 와요. 먼저 등록하면 친구들이 장면에 초대할 수 있어요.",
  emptyOther: "아직 아무 말도 없어요",
  emptyOtherText: "첫 메시지를 써 보세요.",
  stepEnroll: "얼굴과 목소리 등록하기",
  stepAsk: "클립 부탁하기",
  stepCast: "샘플 출연진 초대하기",
  stepWindow: "친구용 창 열기",
  askStart: "거대한 파도에서 서핑하는 ",
  castText: "샘플 출연진 두 명이 들어와 등록하고 답해요. 혼자서도 모두 해 볼 수 있어요.",
  castStages: {
    waiting: "오는 중이에요",
    filming: "셀카 영상을 찍고 있어요",
    checking: "확인을 받고 있어요",
    ready: "들어왔어요",
    failed: "등록하지 못했어요",
  },
  older: "이전 메시지",
  sample: "샘플",
  shown: "사진",
  completions: "추천",
  conversations: "대화 목록",
  conversation: "대화",
  pictureGone: "더는 볼 수 없어요",
  language: "Language to English",
  other: "English",
};

let current = EN;
export let language = "en";

export function speak(wanted) {
  language = wanted === "ko" ? "ko" : "en";
  current = language === "ko" ? KO : EN;
  document.documentElement.lang = language;
}

export function w(key, ...given) {
  const said = current[key];
  return typeof said === "function" ? said(...given) : said;
}

export const time = (at) => new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }).format(at);

// "<t:SECONDS>" in a line is a point in time; it is shown in the time zone of the reader.
export const moments = (line) => line.replace(/<t:(\d{1,11})>/g, (_, seconds) => {
  const options = { weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" };
  return new Intl.DateTimeFormat(language, options).format(new Date(seconds * 1000));
});

export function day(at) {
  const date = new Date(at);
  const midnight = new Date().setHours(0, 0, 0, 0);
  if (at >= midnight) return w("today");
  if (at >= midnight - 86400000) return w("yesterday");
  const options = { weekday: "long", month: "long", day: "numeric" };
  return new Intl.DateTimeFormat(language, options).format(date);
}
