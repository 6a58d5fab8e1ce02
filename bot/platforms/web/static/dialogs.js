// The dialogs that make a group and invite people.

import { badge, h, iconButton } from "./dom.js";
import { state } from "./state.js";
import { w } from "./words.js";

// Resolves with { name, people }, or null when it was cancelled.
export function askGroup() {
  const name = h("input", { required: true, maxLength: 40, autocomplete: "off" });
  return ask(w("newGroup"), w("make"), [h("label", { class: "labelled" }, h("span", {}, w("groupName")), name)], others(new Set([state.me.id])), () => name.value.trim());
}

export function askPeople(room) {
  return ask(w("invite"), w("inviteNow"), [], others(new Set(room.members.map(({ id }) => id))), () => "");
}

function others(without) {
  return [...state.people.values()].filter(({ id }) => !without.has(id));
}

function ask(title, done, fields, people, name) {
  const boxes = people.map((person) => {
    const box = h("input", { type: "checkbox", value: person.id });
    return { box, label: h("label", { class: "pick" }, badge(person.id, person.name, "small"), h("span", {}, person.name), box) };
  });
  const form = h(
    "form",
    { method: "dialog" },
    h("header", {}, h("h2", {}, title), iconButton("close", w("close"), () => dialog.close())),
    fields,
    people.length ? h("fieldset", {}, h("legend", {}, w("whoComes")), boxes.map(({ label }) => label)) : h("p", { class: "soft" }, w("everybodyIn")),
    h("div", { class: "row" }, h("button", { type: "button", class: "action plain", onclick: () => dialog.close() }, w(fields.length || people.length ? "cancel" : "close")), fields.length || people.length ? h("button", { type: "submit", class: "action good" }, done) : null),
  );
  const dialog = h("dialog", { "aria-label": title }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    let answer = null;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer = { name: name(), people: boxes.filter(({ box }) => box.checked).map(({ box }) => box.value) };
      dialog.close();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
  });
}
