// The list of conversations, and the person who is signed in.

import { titleOf, textOf } from "./conversation.js";
import { badge, h, icon, iconButton } from "./dom.js";
import { inOrder, nameOf, state, unread } from "./state.js";
import { time, w } from "./words.js";

export class Sidebar {
  // `act`: open(room), newGroup(), cast(), language(), account(), leave()
  constructor(act) {
    this.act = act;
    this.list = h("ul", { class: "rooms" });
    this.status = h("p", { class: "status", role: "status" });
    this.cast = h("button", { type: "button", class: "step call", onclick: () => act.cast() }, icon("invite"), h("span", {}, h("b", {}, w("stepCast")), h("small", {}, w("castText"))));
    this.me = h("footer", { class: "whoami" });
    this.element = h(
      "nav",
      { class: "sidebar", "aria-label": w("conversations") },
      h("header", {}, h("img", { src: "/static/icon.svg", alt: "" }), h("h1", {}, "Walk-On"), h("button", { type: "button", class: "language", "aria-label": w("language"), onclick: () => act.language() }, w("other")), iconButton("plus", w("newGroup"), () => act.newGroup())),
      this.status,
      this.list,
      this.cast,
      this.me,
    );
  }

  connected(yes) {
    this.status.textContent = yes ? "" : w("connecting");
  }

  draw() {
    const rooms = [...state.rooms.values()].map((room) => ({ room, last: inOrder(room.id).at(-1) }));
    rooms.sort((a, b) => (b.last?.number ?? 0) - (a.last?.number ?? 0));
    const focused = document.activeElement?.closest?.(".rooms button")?.dataset.room;
    this.list.replaceChildren(...rooms.map((room) => h("li", {}, this.#row(room))));
    if (focused) this.list.querySelector(`[data-room="${CSS.escape(focused)}"]`)?.focus();
    this.cast.hidden = state.cast.length > 0 && state.cast.every(({ stage }) => stage !== "failed");
    this.me.replaceChildren(
      badge(state.me.id, state.me.name),
      h("b", {}, state.me.name),
      iconButton(state.me.has_secret ? "locked" : "unlocked", w(state.me.has_secret ? "account" : "protect"), () => this.act.account()),
      h("a", { class: "round", href: "/", target: "_blank", rel: "noopener", "aria-label": w("stepWindow"), title: w("stepWindow") }, icon("window")),
      iconButton("leave", w("leave"), () => this.act.leave()),
    );
  }

  #row({ room, last }) {
    const name = titleOf(room);
    const count = unread(room.id);
    const row = h(
      "button",
      { type: "button", class: "room", "aria-current": room.id === state.open ? "true" : null, onclick: () => this.act.open(room.id) },
      badge(room.id, name, room.kind === "private" ? "walk-on" : "group"),
      h("span", { class: "room-text" }, h("b", {}, name), h("span", { class: "preview" }, preview(room, last))),
      h("span", { class: "room-side" }, last ? h("time", {}, time(last.at)) : null, count ? h("span", { class: "count", "aria-label": w("unread", count) }, count >= state.latest ? `${count}+` : count) : null),
    );
    row.dataset.room = room.id;
    return row;
  }
}

function preview(room, last) {
  if (!last) return room.kind === "private" ? w("privateWith") : w("people", room.members.length);
  if (room.kind === "private" && !last.author) return textOf(last);
  const by = last.author === state.me.id ? w("you") : last.author ? nameOf(last.author) : "Walk-On";
  return `${by}: ${textOf(last)}`;
}
