// The page. Who is signed in is stored for this window only, so two windows can be two people.

import { openAccount } from "./account.js";
import { Composer } from "./composer.js";
import { Connection } from "./connection.js";
import { Conversation, textOf, titleOf } from "./conversation.js";
import { askGroup, askPeople } from "./dialogs.js";
import { h } from "./dom.js";
import { drawSignIn } from "./signin.js";
import { Sidebar } from "./sidebar.js";
import { addLocal, dropLocal, inOrder, state, take, unread, welcome } from "./state.js";
import { language, moments, speak, w } from "./words.js";

const TOKEN = "walkon-window";
const LANGUAGE = "walkon-language";
const ASKED_AGAIN = ["secret-needed", "secret-wrong", "secret-tries"];
const AT_HAND = ["enroll", "me", "permissions", "history", "help"];

let parts = null; // sidebar, conversation and composer, once somebody is in
let name = "";
let secret = "";
let awaited = null; // a new group, until it is there
let leaving = false; // whether this window asked to delete or unlink the account
let out = false; // whether it was signed out by that, and the receipt still shows

speak(localStorage.getItem(LANGUAGE) ?? (navigator.language.startsWith("ko") ? "ko" : "en"));

const connection = new Connection({
  heard,
  lost: () => parts?.sidebar.connected(false),
  opened: () => parts?.sidebar.connected(true),
});

function hello() {
  const token = sessionStorage.getItem(TOKEN);
  if (token) return { do: "hello", token, since: parts ? state.since : 0 };
  return name ? { do: "hello", name, secret, language } : null;
}

function heard(said) {
  switch (said.is) {
    case "welcome":
      secret = "";
      if (said.token) sessionStorage.setItem(TOKEN, said.token);
      speak(said.language);
      localStorage.setItem(LANGUAGE, said.language);
      welcome(said);
      move();
      break;
    case "changes":
      take(said);
      if (state.rooms.has(awaited)) open(awaited, true);
      else if (parts) draw();
      break;
    case "cast":
      state.cast = said.people;
      if (parts) draw();
      break;
    case "refused":
      drawSignIn(door, { typed: name, problem: moments(said.text ?? w("badName")), asksSecret: ASKED_AGAIN.includes(said.why) });
      name = secret = "";
      break;
    case "signed-out":
      if (leaving) signedOut();
      else leave();
      break;
  }
}

const door = {
  come(given, typed) {
    name = given;
    secret = typed;
    connection.start(hello);
  },
  language(typed) {
    speak(language === "en" ? "ko" : "en");
    localStorage.setItem(LANGUAGE, language);
    drawSignIn(door, { typed });
  },
};

// Builds the whole page: after signing in, and after a change of the language.
function move() {
  const composer = new Composer(send);
  const conversation = new Conversation(
    { press, dismiss, back, invite, older, start: (text) => composer.start(`/${cameo()} ${text}`), run: (command) => send([{ text: `/${command}` }]), cast: inviteCast },
    composer,
  );
  const sidebar = new Sidebar({ open: (room) => open(room, true), newGroup, cast: inviteCast, language: otherLanguage, account, leave: signOut });
  parts = { composer, conversation, sidebar };
  document.body.replaceChildren(h("div", { class: "app" }, sidebar.element, conversation.element));
  const room = decodeURIComponent(location.hash.slice(1));
  state.open = state.rooms.has(room) ? room : wide() ? firstRoom() : null;
  draw();
  if (state.open) open(state.open);
}

const wide = () => matchMedia("(min-width: 761px)").matches;
const firstRoom = () => [...state.rooms.values()].find((room) => room.everybody)?.id;
const cameo = () => state.commands[0]?.name ?? "cameo";

function draw() {
  document.querySelector(".app").classList.toggle("reading", Boolean(state.open));
  markRead();
  parts.sidebar.draw();
  parts.conversation.draw();
  const waiting = [...state.rooms.keys()].reduce((sum, room) => sum + unread(room), 0);
  const at = state.open ? titleOf(state.rooms.get(state.open)) : "";
  document.title = `${waiting ? `(${waiting}) ` : ""}${at ? `${at} · ` : ""}Walk-On`;
}

function open(room, chosen = false) {
  state.open = room;
  awaited = null;
  history.replaceState(null, "", `#${encodeURIComponent(room)}`);
  parts.composer.switchTo(room);
  const known = new Set(state.commands.map((command) => command.name));
  parts.composer.offer(state.rooms.get(room).kind === "private" ? AT_HAND.filter((name) => known.has(name)) : []);
  draw();
  if (chosen && wide()) parts.composer.field.focus();
  else if (chosen) parts.conversation.title.focus();
}

function back() {
  const left = state.open;
  state.open = null;
  history.replaceState(null, "", location.pathname);
  draw();
  document.querySelector(`[data-room="${CSS.escape(left)}"]`)?.focus();
}

function markRead() {
  const room = state.rooms.get(state.open);
  if (!room || document.hidden) return;
  const last = inOrder(room.id).at(-1)?.number ?? 0;
  if (last > room.read) {
    room.read = last;
    connection.tell({ do: "read", room: room.id, number: last });
  }
}

async function send(written) {
  const room = state.open;
  const command = written[0].text?.match(/^\/([a-z0-9_]{1,32})(?:\s+|$)/i);
  if (!command) {
    await asking(room, { do: "say", room, parts: written });
    return;
  }
  const rest = [{ text: written[0].text.slice(command[0].length) }, ...written.slice(1)].filter((part) => part.mention || part.text);
  const answer = await asking(room, { do: "command", room, name: command[1], parts: rest });
  const echo = `/${command[1]} ${textOf({ parts: rest })}`.trim();
  if (answer) reply(room, answer, null, echo.length > 60 ? `${echo.slice(0, 60)}…` : echo);
}

async function press(item, control, value) {
  leaving ||= control.verb === "delete" || control.verb.startsWith("unlink.");
  const answer = await asking(item.room, { do: "press", room: item.room, verb: control.verb, token: control.token, value });
  if (answer) reply(item.room, answer, item);
  return Boolean(answer);
}

// The answer to a question; null when none arrived, after showing a card that says so.
async function asking(room, said) {
  if (out) {
    leave();
    return null;
  }
  try {
    return await connection.ask(said);
  } catch {
    reply(room, { card: { title: w("lost"), lines: [], rows: [], menus: [], media: null, progress: null, tone: "bad" } });
    return null;
  }
}

function reply(room, { card, replaces, file }, pressed = null, echo = "") {
  if (file) fetchFile(file);
  if (card && replaces && pressed?.reply) {
    Object.assign(pressed, { card, change: pressed.change + 1 });
  } else if (card && replaces && pressed) {
    pressed.card = card;
    pressed.change += 0.001; // until the message itself changes
  } else if (card) {
    addLocal(room, { reply: true, author: null, parts: [], card, echo });
  }
  draw();
}

function fetchFile({ name: called, url }) {
  const link = h("a", { href: url, download: called });
  document.body.append(link);
  link.click();
  link.remove();
}

function dismiss(item) {
  dropLocal(item.room, item.id);
  draw();
  parts.composer.field.focus();
}

async function older() {
  const room = state.rooms.get(state.open);
  const answer = await asking(room.id, { do: "older", room: room.id, before: inOrder(room.id)[0].number });
  if (!answer) return;
  room.complete = answer.messages.length < state.latest;
  take(answer);
  draw();
}

async function newGroup() {
  const made = await askGroup();
  if (!made?.name) return;
  const answer = await asking(state.open, { do: "room", ...made });
  if (!answer) return;
  if (state.rooms.has(answer.room)) open(answer.room, true);
  else awaited = answer.room;
}

async function invite() {
  const room = state.rooms.get(state.open);
  const asked = await askPeople(room);
  if (asked?.people.length) await asking(room.id, { do: "invite", room: room.id, people: asked.people });
}

function inviteCast() {
  connection.tell({ do: "cast" });
  const group = firstRoom();
  if (group && state.open !== group) open(group, true);
}

function otherLanguage() {
  connection.tell({ do: "language", id: crypto.randomUUID(), language: language === "en" ? "ko" : "en" });
}

// Nothing but the receipt stays, until the next thing that is done.
function signedOut() {
  sessionStorage.removeItem(TOKEN);
  name = "";
  out = true;
  state.messages.clear();
  draw();
}

function account() {
  const room = state.open ?? firstRoom();
  openAccount({
    words: () => asking(room, { do: "words" }),
    secret: async (secret, current) => {
      const answer = await asking(room, { do: "secret", secret, current });
      if (answer && !answer.refused) state.me.has_secret = true;
      draw();
      return answer && { ...answer, refused: moments(answer.refused) };
    },
    everywhere: () => connection.tell({ do: "sign-out", everywhere: true }),
  });
}

// The server says when the session has ended; without a server the window forgets it all the same.
function signOut() {
  connection.tell({ do: "sign-out" });
  setTimeout(leave, 1000);
}

function leave() {
  sessionStorage.removeItem(TOKEN);
  location.replace(location.pathname);
}

document.addEventListener("visibilitychange", () => parts && draw());

if (sessionStorage.getItem(TOKEN)) connection.start(hello);
else drawSignIn(door);
