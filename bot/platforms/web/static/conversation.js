// The open conversation: its header, its messages, and suggestions while there are none.

import { drawCard } from "./card.js";
import { badge, h, icon, iconButton } from "./dom.js";
import { inOrder, items, nameOf, state } from "./state.js";
import { day, time, w } from "./words.js";

const TOGETHER = 4 * 60 * 1000;

export class Conversation {
  #rows = new Map();
  #room = null;
  #stick = true;

  // `act`: press(item, control, value), dismiss(item), back(), invite(), older(), start(text), run(name), cast()
  constructor(act, composer) {
    this.act = act;
    this.title = h("h2", { tabIndex: -1 });
    this.subtitle = h("p");
    this.sign = h("span", { class: "head-sign" });
    this.invite = iconButton("invite", w("invite"), () => act.invite());
    this.list = h("ol", { class: "messages", role: "log", "aria-live": "polite", "aria-relevant": "additions" });
    this.empty = h("section", { class: "empty" });
    this.older = h("button", { type: "button", class: "older", onclick: () => act.older() }, w("older"));
    this.scroll = h("div", { class: "scroll", tabIndex: 0, role: "region", "aria-label": w("conversation") }, this.older, this.empty, this.list);
    this.toBottom = h("button", { type: "button", class: "to-bottom", "aria-label": w("toBottom"), onclick: () => this.#bottom(true) }, icon("down"));
    this.cast = h("div", { class: "cast", role: "status" });
    this.head = h("header", { class: "head" }, iconButton("back", w("back"), () => act.back(), "back"), this.sign, h("div", { class: "head-text" }, this.title, this.subtitle), this.invite);
    this.composer = composer;
    this.element = h("main", { class: "conversation" }, this.head, this.cast, h("div", { class: "stage" }, this.scroll, this.toBottom), composer.element);
    this.scroll.addEventListener("scroll", () => {
      const { scrollTop, scrollHeight, clientHeight } = this.scroll;
      this.#stick = scrollHeight - scrollTop - clientHeight < 60;
      this.toBottom.classList.toggle("shown", !this.#stick);
    });
    // A picture or clip whose size becomes known later must not push the newest message away.
    new ResizeObserver(() => this.#stick && this.#bottom()).observe(this.list);
  }

  draw() {
    const room = state.rooms.get(state.open);
    this.element.hidden = !room;
    if (!room) return;
    const fresh = this.#room !== room.id;
    if (fresh) {
      this.#room = room.id;
      this.#rows.clear();
      this.list.replaceChildren();
      this.#stick = true;
    }
    this.#drawHead(room);
    this.#drawCast(room);
    const shown = items(room.id);
    this.older.hidden = inOrder(room.id).length < state.latest || room.complete;
    this.empty.hidden = shown.length > 0;
    if (!shown.length) this.#drawEmpty(room);
    this.#drawItems(shown);
    if (this.#stick) this.#bottom();
  }

  #bottom(smooth = false) {
    this.scroll.scrollTo({ top: this.scroll.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }

  #drawHead(room) {
    const name = titleOf(room);
    const ours = room.kind === "private";
    this.title.textContent = name;
    this.subtitle.textContent = ours ? w("privateWith") : w("people", room.members.length);
    this.subtitle.title = ours ? "" : room.members.map(({ id }) => nameOf(id)).join(", ");
    this.sign.replaceChildren(badge(room.id, name, ours ? "walk-on" : "group"));
    this.invite.hidden = ours;
    this.composer.setPlaceholder(ours ? w("commandHint") : w("messageTo", name));
  }

  #drawCast(room) {
    const busy = state.cast.some((person) => person.stage !== "ready");
    this.cast.hidden = !room.everybody || !busy;
    if (this.cast.hidden) return;
    this.cast.replaceChildren(
      ...state.cast.map((person) =>
        h("div", { class: `coming ${person.stage}` }, badge(signOf(person), person.name), h("div", {}, h("p", {}, h("b", {}, person.name), " ", w("castStages")[person.stage]), steady(person))),
      ),
    );
  }

  #drawEmpty(room) {
    const kind = room.kind === "private" ? "Private" : room.everybody ? "Group" : "Other";
    const steps = [];
    if (kind === "Private") steps.push(step("star", w("stepEnroll"), () => this.act.run("enroll")));
    if (kind === "Group") {
      steps.push(step("star", w("stepAsk"), () => this.act.start(w("askStart"))));
      if (!state.cast.length) steps.push(step("invite", w("stepCast"), () => this.act.cast(), w("castText")));
      steps.push(h("a", { class: "step", href: "/", target: "_blank", rel: "noopener" }, icon("window"), h("span", {}, w("stepWindow"))));
    }
    this.empty.replaceChildren(
      h("img", { src: "/static/icon.svg", alt: "", class: "empty-sign" }),
      h("h3", {}, w(`empty${kind}`)),
      h("p", {}, w(`empty${kind}Text`)),
      h("div", { class: "steps" }, steps),
    );
  }

  #drawItems(shown) {
    const there = new Set(shown.map((item) => item.id));
    for (const [id, row] of this.#rows) {
      if (!there.has(id)) {
        row.element.remove();
        this.#rows.delete(id);
      }
    }
    let before = null;
    let last = null;
    for (const item of shown) {
      const first = !before || before.author !== item.author || item.at - before.at > TOGETHER || Boolean(item.reply) || Boolean(before.reply);
      const newDay = !before || new Date(before.at).toDateString() !== new Date(item.at).toDateString();
      const row = this.#row(item, first || newDay, newDay);
      const at = last ? last.nextElementSibling : this.list.firstElementChild;
      if (row !== at) this.list.insertBefore(row, at);
      last = row;
      before = item;
    }
  }

  #row(item, first, newDay) {
    const signature = `${item.change}:${first}:${newDay}:${nameOf(item.author)}`;
    const known = this.#rows.get(item.id);
    if (known?.signature === signature) return known.element;
    const element = drawItem(item, first, newDay, this.act, known?.element);
    if (known) {
      element.classList.add("again");
      known.element.replaceWith(element);
    }
    this.#rows.set(item.id, { element, signature });
    return element;
  }
}

const signOf = ({ sample }) => [...state.people.values()].find((person) => person.sample === sample)?.id ?? sample;

export const titleOf = (room) => (room.kind === "private" ? "Walk-On" : room.everybody ? w("everybody") : room.name);

export const textOf = (item) => (item.card ? item.card.title : item.parts.map((part) => part.text ?? `@${part.name}`).join(""));

function step(drawn, label, onclick, title = "") {
  return h("button", { type: "button", class: "step", onclick, title }, icon(drawn), h("span", {}, label));
}

function steady({ stage, progress }) {
  if (stage === "ready" || stage === "failed") return null;
  const filled = h("span");
  filled.style.width = `${Math.round(progress * 100)}%`;
  return h("div", { class: "progress", role: "progressbar", "aria-valuenow": Math.round(progress * 100) }, filled);
}

function drawItem(item, first, newDay, act, old) {
  const mine = item.author === state.me.id;
  const kind = item.reply ? "reply" : mine ? "mine" : item.author ? "theirs" : "ours";
  const row = h("li", { class: `message ${kind}${first ? " first" : ""}` });
  row.dataset.id = item.id;
  if (newDay) row.append(h("p", { class: "day" }, h("span", {}, day(item.at))));
  const side = kind === "mine" ? null : h("span", { class: "side" }, first ? badge(item.author ?? "walk-on", item.author ? nameOf(item.author) : "W", item.author ? "" : "walk-on") : null);
  const block = h("div", { class: "block" });
  if (first && kind !== "mine") {
    block.append(h("p", { class: "by" }, h("b", {}, item.author ? nameOf(item.author) : "Walk-On"), sampleOf(item), h("time", {}, time(item.at))));
  }
  block.append(item.card ? holder(item, act, old) : said(item, kind, first));
  row.append(h("div", { class: "line" }, side, block));
  return row;
}

const sampleOf = (item) => (state.people.get(item.author)?.sample ? h("span", { class: "tag" }, w("sample")) : null);

function holder(item, act, old) {
  const pressing = { press: (control, value) => act.press(item, control, value) };
  const card = drawCard(item.card, pressing, old?.querySelector(".card"));
  if (!item.reply) return card;
  return h(
    "div",
    { class: "only-you" },
    h("p", { class: "only" }, icon("eye"), h("span", {}, w("onlyYou")), item.echo ? h("code", {}, item.echo) : null, iconButton("close", w("dismiss"), () => act.dismiss(item), "small")),
    card,
  );
}

function said(item, kind, first) {
  const bubble = h("div", { class: "bubble" });
  for (const part of item.parts) {
    bubble.append(part.mention ? h("span", { class: `mention${part.mention === state.me.id ? " me" : ""}` }, `@${part.name}`) : part.text);
  }
  if (kind === "mine" && first) bubble.append(h("time", {}, time(item.at)));
  return bubble;
}
