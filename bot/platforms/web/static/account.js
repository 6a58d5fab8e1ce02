// The dialog about one's own name: its secret, and signing out everywhere.

import { h, iconButton } from "./dom.js";
import { state } from "./state.js";
import { w } from "./words.js";

const LONGEST = 200;

// `act`: words() and secret(secret, current) resolve with the server's answer, null when none came;
// everywhere() signs out.
export function openAccount(act) {
  const had = state.me.has_secret;
  const current = secretField(w("currentSecret"), "current-password");
  const chosen = secretField(w(had ? "newSecret" : "yourSecret"), "new-password");
  const problem = h("p", { class: "problem", role: "alert" });
  const kept = h("p", { class: "soft" }, w("secretKept"));
  const invent = h("button", { type: "button", class: "chip", onclick: make }, w("makeSecret"));
  const save = h("button", { type: "submit", class: "action good" }, w("saveSecret"));
  const form = h(
    "form",
    {},
    h("header", {}, h("h2", {}, state.me.name), iconButton("close", w("close"), () => dialog.close())),
    h("p", { class: "soft" }, w(had ? "hasSecret" : "noSecret")),
    h("input", { hidden: true, autocomplete: "username", value: state.me.name, readOnly: true }),
    had ? current.element : null,
    chosen.element,
    h("div", { class: "quick" }, invent),
    kept,
    problem,
    h("div", { class: "row" }, save),
    h("hr", {}),
    h("p", { class: "soft" }, w("everywhereText")),
    h("div", { class: "row" }, h("button", { type: "button", class: "action bad", onclick: everywhere }, w("everywhere"))),
  );
  const dialog = h("dialog", { "aria-label": w("account") }, form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    save.disabled = true;
    const answer = await act.secret(chosen.input.value, current.input.value);
    save.disabled = false;
    if (answer === null) dialog.close();
    problem.textContent = answer?.refused ?? "";
    if (!answer || answer.refused) return;
    form.replaceChildren(
      h("header", {}, h("h2", {}, w("secretSet")), iconButton("close", w("close"), () => dialog.close())),
      h("p", { role: "status" }, w("secretSetText")),
      h("div", { class: "row" }, h("button", { type: "button", class: "action good", onclick: () => dialog.close() }, w("done"))),
    );
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  (had ? current : chosen).input.focus();

  async function make() {
    const answer = await act.words();
    if (!answer) return;
    chosen.input.value = answer.words;
    chosen.show();
    chosen.input.focus();
  }

  function everywhere() {
    dialog.close();
    act.everywhere();
  }
}

// A field for a secret, which can be shown while it is typed.
export function secretField(label, autocomplete) {
  const input = h("input", { type: "password", required: true, maxLength: LONGEST, autocomplete, autocapitalize: "none", spellcheck: false });
  const eye = iconButton("eye", w("showSecret"), () => show(input.type === "password"));
  const element = h("div", { class: "labelled" }, h("label", {}, h("span", {}, label), input), eye);
  element.classList.add("secret");
  function show(shown = true) {
    input.type = shown ? "text" : "password";
    eye.setAttribute("aria-pressed", String(shown));
  }
  return { element, input, show };
}
