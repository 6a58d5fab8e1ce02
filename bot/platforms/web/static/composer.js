// The text field: @ mentions a person, / at the start names a command, which may have options.

import { badge, h, icon } from "./dom.js";
import { nameOf, state } from "./state.js";
import { w } from "./words.js";

const MOST_SHOWN = 20;

export class Composer {
  #options = [];
  #chosen = 0;
  #composing = false;
  #drafts = new Map(); // room -> what was begun there
  #room = null;
  #command = ""; // whose options are offered

  // `send(parts)`: called with what was written, as texts and mentions
  constructor(send) {
    this.send = send;
    this.field = h("div", { class: "field", contentEditable: "true", role: "textbox", "aria-multiline": "true", "aria-autocomplete": "list", "aria-controls": "completions", "aria-label": w("message"), spellcheck: true });
    this.list = h("ul", { id: "completions", class: "completions", role: "listbox", "aria-label": w("completions"), hidden: true });
    this.quick = h("div", { class: "quick" });
    this.choices = h("div", { class: "quick choices", hidden: true });
    this.button = h("button", { type: "submit", class: "send", "aria-label": w("send"), title: w("send") }, icon("send"));
    this.element = h("form", { class: "composer" }, this.list, this.quick, this.choices, h("div", { class: "writing" }, this.field, this.button));
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    this.field.addEventListener("input", () => this.#complete());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("blur", () => setTimeout(() => this.#close(), 150));
    this.field.addEventListener("compositionstart", () => { this.#composing = true; });
    this.field.addEventListener("compositionend", () => { this.#composing = false; this.#complete(); });
    this.field.addEventListener("paste", (event) => {
      event.preventDefault();
      insert(event.clipboardData.getData("text/plain"));
      this.#complete();
    });
    this.field.addEventListener("drop", (event) => event.preventDefault());
    this.#grown();
  }

  setPlaceholder(text) {
    this.field.dataset.placeholder = text;
    this.field.setAttribute("aria-label", text);
  }

  // Shows buttons for some commands, in the private conversation.
  offer(names) {
    this.quick.hidden = !names.length;
    this.quick.replaceChildren(...names.map((name) => h("button", { type: "button", class: "chip", onclick: () => this.send([{ text: `/${name}` }]) }, `/${name}`)));
  }

  // Each room keeps its unfinished text.
  switchTo(room) {
    if (room === this.#room) return;
    this.#drafts.set(this.#room, [...this.field.childNodes]);
    this.#room = room;
    this.field.replaceChildren(...(this.#drafts.get(room) ?? []));
    this.#close();
    this.#command = "";
    this.#grown();
  }

  // Puts a text into the field, to be continued.
  start(text) {
    this.field.textContent = text;
    this.field.focus();
    const range = document.createRange();
    range.selectNodeContents(this.field);
    range.collapse(false);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    this.#grown();
  }

  clear() {
    this.field.replaceChildren();
    this.#close();
    this.#grown();
  }

  #send() {
    const parts = resolved(partsOf(this.field));
    if (!parts.length) return;
    const chosen = [...this.choices.querySelectorAll("select")].filter(({ value }) => value);
    if (chosen.length) parts.push({ text: chosen.map(({ name, value }) => ` ${name}:${value}`).join("") });
    this.clear();
    this.send(parts);
    this.field.focus();
  }

  #key(event) {
    if (event.isComposing || this.#composing) return;
    const open = !this.list.hidden;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (open && event.key in moves) {
      event.preventDefault();
      this.#choose(this.#chosen + moves[event.key]);
    } else if (open && (event.key === "Tab" || event.key === "Enter")) {
      event.preventDefault();
      this.#options[this.#chosen].take();
    } else if (open && event.key === "Escape") {
      event.preventDefault();
      this.#close();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    }
  }

  #grown() {
    const empty = !this.field.textContent.trim() && !this.field.querySelector(".mention");
    if (empty && this.field.childNodes.length && !this.field.textContent) this.field.replaceChildren();
    this.field.classList.toggle("blank", !this.field.childNodes.length);
    this.button.disabled = empty;
    this.#offerOptions();
  }

  // Shows the options of the command that is being written, such as look, length and format.
  #offerOptions() {
    const typed = /^\/([a-z0-9_]{1,32})\s/i.exec(this.field.textContent.replaceAll("\u00a0", " "))?.[1].toLowerCase() ?? "";
    const options = state.commands.find(({ name }) => name === typed)?.options ?? [];
    const command = options.length ? typed : "";
    if (command === this.#command && this.choices.hidden === !command) return;
    this.#command = command;
    this.choices.hidden = !command;
    this.choices.replaceChildren(
      ...options.map(({ name, values }) => h("select", { class: "chip", name, "aria-label": w(name), onchange: (event) => event.target.classList.toggle("set", Boolean(event.target.value)) }, h("option", { value: "" }, w(name)), ...values.map(([value, shown]) => h("option", { value }, shown)))),
    );
  }

  #complete() {
    this.#grown();
    const before = beforeCaret(this.field);
    if (before === null) return this.#close();
    const command = /^\/([a-z0-9_]*)$/i.exec(before);
    const mention = /(?:^|\s)@([^\s@]{0,40})$/u.exec(before);
    const begun = (command ?? mention)?.[1].toLowerCase();
    const options = command ? this.#commands(begun) : mention ? this.#people(begun, begun.length + 1) : [];
    // A complete name needs no completion: Enter sends the text.
    if (options.length === 1 && options[0].name.toLowerCase() === begun) this.#close();
    else this.#open(options);
  }

  #commands(begun) {
    return state.commands
      .filter(({ name }) => name.startsWith(begun))
      .map(({ name, help }) => ({
        name,
        shown: [h("b", {}, `/${name}`), h("span", {}, help)],
        take: () => {
          erase(begun.length + 1);
          insert(`/${name} `);
          this.#close();
          this.#grown();
        },
      }));
  }

  #people(begun, length) {
    const room = state.rooms.get(state.open);
    if (room.kind === "private") return this.#named([...state.people.keys()], begun, length);
    return this.#named(room.members.map(({ id }) => id), begun, length);
  }

  #named(ids, begun, length) {
    return ids
      .map((id) => ({ id, name: nameOf(id) }))
      .filter(({ name }) => name.toLowerCase().split(" ").some((word) => word.startsWith(begun)) || name.toLowerCase().startsWith(begun))
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ id, name }) => ({
        name,
        shown: [badge(id, name, "small"), h("b", {}, name), id === state.me.id ? h("span", {}, w("you")) : null],
        take: () => {
          erase(length);
          insertMention(id, name);
          this.#close();
          this.#grown();
        },
      }));
  }

  #open(options) {
    this.#options = options.slice(0, MOST_SHOWN);
    if (!this.#options.length) return this.#close();
    this.list.hidden = false;
    this.list.replaceChildren(
      ...this.#options.map(({ shown, take }, number) => h("li", { id: `completion-${number}`, role: "option", onmousedown: (event) => { event.preventDefault(); take(); } }, shown)),
    );
    this.#choose(0);
  }

  #choose(number) {
    const count = this.#options.length;
    this.#chosen = (number + count) % count;
    [...this.list.children].forEach((each, index) => each.setAttribute("aria-selected", String(index === this.#chosen)));
    this.list.children[this.#chosen].scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", `completion-${this.#chosen}`);
  }

  #close() {
    this.list.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }
}

// The text of the line up to the caret; null when something is selected or the caret is elsewhere.
function beforeCaret(field) {
  const selection = getSelection();
  if (!selection.isCollapsed || !field.contains(selection.anchorNode)) return null;
  const node = selection.anchorNode;
  if (node.nodeType !== Node.TEXT_NODE) return null;
  const text = node.data.slice(0, selection.anchorOffset).replaceAll("\u00a0", " ");
  // A slash names a command only at the start of the text.
  const starts = node === field.firstChild || node.parentNode === field.firstChild;
  return starts || !text.startsWith("/") ? text : ` ${text}`;
}

function erase(length) {
  const { anchorNode, anchorOffset } = getSelection();
  anchorNode.deleteData(anchorOffset - length, length);
}

function insert(text) {
  const selection = getSelection();
  const range = selection.getRangeAt(0);
  range.deleteContents();
  const node = document.createTextNode(text);
  range.insertNode(node);
  range.setStartAfter(node);
  range.collapse(true);
  node.parentNode.normalize();
  selection.removeAllRanges();
  selection.addRange(range);
}

function insertMention(id, name) {
  const chip = h("span", { class: "mention", contentEditable: "false" }, `@${name}`);
  chip.dataset.id = id;
  const space = document.createTextNode("\u00a0");
  const selection = getSelection();
  const range = selection.getRangeAt(0);
  range.insertNode(space);
  range.insertNode(chip);
  range.setStart(space, 1);
  range.collapse(true);
  selection.removeAllRanges();
  selection.addRange(range);
}

function partsOf(field) {
  const parts = [];
  const text = (added) => {
    const last = parts.at(-1);
    if (last && "text" in last) last.text += added;
    else parts.push({ text: added });
  };
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text(child.data.replaceAll("\u00a0", " "));
      else if (child.dataset?.id) parts.push({ mention: child.dataset.id, name: child.textContent.slice(1) });
      else if (child.nodeName === "BR") text("\n");
      else {
        if (parts.length) text("\n");
        walk(child);
      }
    }
  };
  walk(field);
  return trimmed(parts);
}

function trimmed(parts) {
  if (parts.length && "text" in parts[0]) parts[0].text = parts[0].text.trimStart();
  const last = parts.at(-1);
  if (last && "text" in last) last.text = last.text.trimEnd();
  return parts.filter((part) => part.mention || part.text);
}

// Whether a name may end before this character: a Korean particle follows without a space.
const ends = (rest) => !/^[\p{L}\p{N}_]/u.test(rest) || /^\p{Script=Hangul}/u.test(rest);

// Turns a full name typed after an @ into a mention, as completion does.
function resolved(parts) {
  const people = [...state.people.values()].sort((a, b) => b.name.length - a.name.length);
  return parts.flatMap((part) => {
    if (part.mention) return [part];
    const made = [];
    let rest = part.text;
    for (let at = rest.indexOf("@"); at >= 0; at = rest.indexOf("@", at + 1)) {
      const after = rest.slice(at + 1);
      const found = (at === 0 || /\s/.test(rest[at - 1])) && people.find(({ name }) => after.toLowerCase().startsWith(name.toLowerCase()) && ends(after.slice(name.length)));
      if (!found) continue;
      if (at) made.push({ text: rest.slice(0, at) });
      made.push({ mention: found.id, name: found.name });
      rest = after.slice(found.name.length);
      at = -1;
    }
    if (rest) made.push({ text: rest });
    return made;
  });
}
