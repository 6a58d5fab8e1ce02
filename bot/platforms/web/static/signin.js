// The sign-in form: it asks for a name, and for its secret if it has one.

import { secretField } from "./account.js";
import { h } from "./dom.js";
import { w } from "./words.js";

// `act`: come(name, secret), language(name). `problem`: what was wrong with the last try.
// `asksSecret`: whether the name has a secret.
export function drawSignIn(act, { typed = "", problem = "", asksSecret = false } = {}) {
  const told = h("p", { class: "problem", role: "alert", id: "problem" }, problem);
  const name = h("input", { required: true, maxLength: 40, autocomplete: asksSecret ? "username" : "off", autocapitalize: "words", placeholder: w("namePlaceholder"), value: typed, "aria-describedby": "problem no-password" });
  const secret = asksSecret ? secretField(w("yourSecret"), "current-password") : null;
  const form = h(
    "form",
    { class: "sign-in" },
    h("img", { src: "/static/icon.svg", alt: "", class: "sign" }),
    h("h1", {}, "Walk-On"),
    h("p", { class: "lead" }, w("tagline")),
    h("label", { class: "labelled" }, h("span", {}, w("yourName")), name),
    secret?.element,
    told,
    h("button", { type: "submit", class: "action good" }, w("come")),
    h("p", { class: "soft", id: "no-password" }, w(asksSecret ? "lostSecret" : "noPassword")),
    h("p", { class: "soft" }, w("secondWindow")),
  );
  // Another name may have no secret.
  if (secret) name.addEventListener("input", () => { secret.element.hidden = secret.input.disabled = name.value.trim() !== typed; });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = secret && !secret.input.disabled ? secret.input.value : "";
    if (name.value.trim()) act.come(name.value.trim(), given);
  });
  const language = h("button", { type: "button", class: "language corner", "aria-label": w("language"), onclick: () => act.language(name.value) }, w("other"));
  document.body.replaceChildren(h("main", { class: "door" }, language, form));
  (secret?.input ?? name).focus();
}
