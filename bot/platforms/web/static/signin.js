// The sign-in form: it asks for a name only.

import { h } from "./dom.js";
import { w } from "./words.js";

// `act`: come(name), language()
export function drawSignIn(act, typed = "", refused = false) {
  const problem = h("p", { class: "problem", role: "alert", id: "problem" }, refused ? w("badName") : "");
  const name = h("input", { required: true, maxLength: 40, autocomplete: "off", autocapitalize: "words", placeholder: w("namePlaceholder"), value: typed, "aria-describedby": "problem no-password" });
  const form = h(
    "form",
    { class: "sign-in" },
    h("img", { src: "/static/icon.svg", alt: "", class: "sign" }),
    h("h1", {}, "Walk-On"),
    h("p", { class: "lead" }, w("tagline")),
    h("label", { class: "labelled" }, h("span", {}, w("yourName")), name),
    problem,
    h("button", { type: "submit", class: "action good" }, w("come")),
    h("p", { class: "soft", id: "no-password" }, w("noPassword")),
    h("p", { class: "soft" }, w("secondWindow")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (name.value.trim()) act.come(name.value.trim());
  });
  const language = h("button", { type: "button", class: "language corner", "aria-label": w("language"), onclick: () => act.language(name.value) }, w("other"));
  document.body.replaceChildren(h("main", { class: "door" }, language, form));
  name.focus();
}
