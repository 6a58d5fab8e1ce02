// The capture page: consent, camera or file, preview, upload, report. One screen at a time.

import { drawnHead } from "./head.js";
import { Watcher } from "./hints.js";
import { openCamera, record } from "./recorder.js";
import { WORDS } from "./words.js";

const here = location.pathname.replace(/\/$/, "");
const stage = document.getElementById("stage");
const toggle = document.getElementById("language");
const operator = document.getElementById("operator");
const MOST_MB = 104;

let language = localStorage.getItem("walkon-language") ?? (navigator.language.startsWith("ko") ? "ko" : "en");
let state = null; // what the server last said
let adult = false;
let screen = () => {}; // draws what is shown now, again after a change of language
let leave = () => {}; // stops what the shown screen keeps running

const t = (key) => WORDS[language][key];

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

// As bot/platforms/web/linkify.py: web and e-mail addresses are links, everything else is text.
const ADDRESS = /(https?:\/\/[^\s<>"']+|[^\s<>@"':]+@[^\s<>@"']+\.[^\s<>@"'.]+)/;
const linkify = (line) => line.split(ADDRESS).map((part, at) => (at % 2 ? make("a", { href: part.startsWith("http") ? part : `mailto:${part}`, rel: "noopener", target: "_blank" }, part) : part));

const button = (key, onclick, kind = "") => make("button", { type: "button", class: kind, onclick }, t(key));

function show(draw) {
  leave();
  leave = () => {};
  screen = draw;
  document.documentElement.lang = language;
  toggle.textContent = t("other");
  stage.replaceChildren(...draw());
  operator.replaceChildren(...(state?.operator ?? []).map((line) => make("p", {}, ...linkify(line))));
  stage.querySelector("h1")?.focus({ preventScroll: true });
}

const heading = (key) => make("h1", { tabindex: "-1" }, t(key));

async function ask(path, options = {}) {
  const answer = await fetch(`${here}/${path}?language=${language}`, options);
  const told = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(told.text), { refused: told.refused });
  return told;
}

toggle.addEventListener("click", async () => {
  language = language === "en" ? "ko" : "en";
  localStorage.setItem("walkon-language", language);
  if (state) state = { ...state, ...(await ask("state").catch(() => ({}))) }; // sentences of the report
  if (!document.body.classList.contains("recording")) show(screen);
});

function go(told) {
  state = told;
  const screens = { record: welcome, checking, done: report, rejected: report, expired };
  show(screens[told.stage]);
}

function welcome() {
  const problem = make("p", { class: "problem", role: "alert" });
  const box = make("input", { type: "checkbox", id: "adult", onchange: () => { adult = box.checked; problem.textContent = ""; } });
  box.checked = adult;
  const agreed = (next) => () => {
    if (adult) return next();
    problem.textContent = t("needAdult");
    box.focus();
  };
  const file = make("input", { type: "file", accept: "video/*", hidden: true, onchange: () => file.files[0] && chosen(file.files[0], problem) });
  const camera = agreed(async () => {
    if (!navigator.mediaDevices) { problem.textContent = t("insecure"); return; }
    try { await preview(await openCamera()); } catch { problem.textContent = t("noCamera"); }
  });
  return [
    heading("title"),
    make("p", { class: "lead" }, t("lead")),
    make("section", { class: "kept" }, make("h2", {}, t("whatTitle")), make("ul", {}, ...[...state.agreement.lines, t("notCaught")].map((line) => make("li", {}, line)))),
    make("p", { class: "lead", id: "whose" }, state.whose),
    make("label", { class: "agree", for: "adult" }, box, make("span", {}, state.agreement.declared)),
    problem,
    make("div", { class: "actions" }, button("camera", camera, "good"), button("file", agreed(() => file.click()))),
    make("details", { class: "challenge" }, make("summary", {}, t("fileHow")), make("p", {}, t("fileHint")), challengeCard()),
    file,
  ];
}

// The preview shows exactly what is recorded: it is never cropped.
const fit = (box, video) => { box.style.setProperty("--shape", `${video.videoWidth} / ${video.videoHeight}`); };

const challengeCard = () => make("p", { class: "digits" }, make("small", {}, t("digitsAre")), make("strong", {}, [...state.digits].join(" ")), make("small", {}, `${t("turnsAre")}: ${state.turns.map(t).join(", ")}`));

function chosen(file, problem) {
  if (file.size > MOST_MB * 1e6) {
    problem.textContent = t("tooLarge").replace("{mb}", Math.round(file.size / 1e6)).replace("{limit}", MOST_MB);
    return;
  }
  show(() => look(file));
}

async function preview(stream) {
  const box = make("div", { class: "camera" });
  const video = make("video", { playsinline: true, muted: true, autoplay: true, class: "mirrored" });
  video.onloadedmetadata = () => fit(box, video);
  video.srcObject = stream;
  video.muted = true;
  const watcher = new Watcher(video, stream);
  const hint = make("p", { class: "hint" }, t("ready"));
  const level = make("meter", { min: 0, max: 1, "aria-label": t("microphone") });
  const over = make("div", { class: "over" });
  const stop = () => { clearInterval(timer); watcher.close(); for (const track of stream.getTracks()) track.stop(); document.body.classList.remove("recording"); };
  box.append(video, make("div", { class: "oval" }), over, make("div", { class: "sound" }, level));
  const start = async () => {
    controls.hidden = true;
    hint.hidden = true;
    document.body.classList.add("recording");
    for (const count of [3, 2, 1]) {
      over.replaceChildren(make("span", { class: "count" }, String(count)));
      await new Promise((done) => setTimeout(done, 800));
    }
    const head = drawnHead();
    const clip = await record(stream, state, ({ digit, turn, share }) => {
      const bar = make("progress", { max: 1, value: share });
      if (digit) over.replaceChildren(make("small", {}, t("readThis")), make("span", { class: "digit" }, digit), bar);
      else {
        const words = turn === "front" ? t("front") : t({ left: "turnLeft", right: "turnRight", up: "turnUp", down: "turnDown" }[turn]);
        over.replaceChildren(make("small", {}, words), head.element, bar);
        requestAnimationFrame(() => head.turn(turn));
      }
    });
    show(() => look(clip));
  };
  const controls = make("div", { class: "actions" }, button("start", start, "good"), button("back", () => show(welcome)));
  const timer = setInterval(async () => {
    level.value = watcher.level();
    const key = await watcher.hint();
    if (hint.dataset.key !== key) { hint.dataset.key = key; hint.textContent = t(key); hint.classList.toggle("fine", key === "hintGood"); }
  }, 250);
  show(() => [
    box,
    hint,
    controls,
  ]);
  leave = stop;
}

function look(clip) {
  const problem = make("p", { class: "problem", role: "alert" });
  const player = make("video", { controls: true, playsinline: true, src: URL.createObjectURL(clip) });
  const box = make("div", { class: "camera" }, player);
  player.onloadedmetadata = () => fit(box, player);
  const bar = make("progress", { max: 1, value: 0, hidden: true, "aria-label": t("sending") });
  const send = button("use", () => upload(clip, { bar, problem, send, retake }), "good");
  const retake = button("retake", () => show(welcome));
  return [heading("look"), make("p", { class: "lead" }, t("lookLead")), box, bar, problem, make("div", { class: "actions" }, send, retake)];
}

function upload(clip, { bar, problem, send, retake }) {
  const request = new XMLHttpRequest(); // fetch tells nothing of how far an upload is
  send.disabled = retake.disabled = true;
  bar.hidden = false;
  problem.textContent = "";
  send.textContent = t("sending");
  request.upload.onprogress = ({ loaded, total }) => { bar.value = loaded / total; };
  const again = (text) => { problem.textContent = text; send.disabled = retake.disabled = false; send.textContent = t("tryUpload"); bar.hidden = true; };
  request.onerror = () => again(t("offline"));
  request.onload = () => {
    const told = JSON.parse(request.responseText || "{}");
    if (request.status === 200) go(told);
    else if (told.refused === "cameo-is-expired") go({ ...state, stage: "expired" });
    else if (told.refused === "agreement-changed") { adult = false; begin(); }
    else again(told.text ?? t("offline"));
  };
  request.open("PUT", `${here}/clip?adult=${adult ? "yes" : "no"}&agreement=${state.agreement.version}&language=${language}`);
  request.send(clip);
}

function checking() {
  const bar = make("progress", { max: 1, "aria-label": t("checking") });
  const timer = setInterval(async () => {
    const told = await ask("state").catch(() => null);
    if (!told) return; // the next look may work
    if (told.stage !== "checking") return go(told);
  }, 700);
  leave = () => clearInterval(timer);
  return [heading("checking"), make("p", { class: "lead" }, t("checkingLead")), bar, make("p", { class: "small" }, t("close"))];
}

function report() {
  const accepted = state.stage === "done";
  const checks = state.checks.map(({ label, passed, advice }) => make("li", { class: passed ? "passed" : "failed" }, make("span", {}, label), ...(advice ? [make("p", {}, advice)] : [])));
  return [
    heading(accepted ? "acceptedTitle" : "rejectedTitle"),
    make("p", { class: "lead" }, t(accepted ? "acceptedLead" : "rejectedLead")),
    make("ul", { class: "checks" }, ...checks),
    ...(accepted ? [make("p", { class: "small" }, t("close"))] : [make("div", { class: "actions" }, button("again", fresh, "good"))]),
  ];
}

function expired() {
  return [heading("expiredTitle"), make("p", { class: "lead" }, t("expiredLead")), make("div", { class: "actions" }, button("fresh", fresh, "good"))];
}

async function fresh() {
  try { go(await ask("again", { method: "POST" })); } catch (error) { gone(error); }
}

function gone(error) {
  show(() => [heading("goneTitle"), make("p", { class: "lead" }, error.refused ? error.message : t("offline")), make("p", {}, t("goneLead"))]);
}

async function begin() {
  try {
    const told = await ask("open", { method: "POST" });
    if (!localStorage.getItem("walkon-language")) language = told.language;
    go(told);
  } catch (error) { gone(error); }
}

begin();
