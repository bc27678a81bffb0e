// Each answered form of a Bundle in Smart Forms, one after the other: what stands in its controls, and what
// it would write again.
import { BaseRenderer, RendererThemeProvider, buildForm, getResponse, useRendererQueryClient } from "@aehrc/smart-forms-renderer";
import { QueryClientProvider } from "@tanstack/react-query";
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { answers, forms } from "../pages/answers.js";

function Form() {
  const client = useRendererQueryClient();
  const form = createElement(QueryClientProvider, { client }, createElement(BaseRenderer));
  return createElement(RendererThemeProvider, null, form);
}

async function shown({ form, asked }) {
  await buildForm({ questionnaire: asked, questionnaireResponse: form });
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => root.render(createElement(Form)));
  const again = answers(getResponse().item);
  const set = [...place.querySelectorAll("input, textarea")].filter((it) =>
    ["radio", "checkbox"].includes(it.type) ? it.checked : it.value);
  const stands = set.map((it) => it.value);
  root.unmount();
  place.remove();
  return { title: asked.title, answers: answers(form.item), again, stands };
}

window.shown = async (bundle) => {
  const all = [];
  // It has one form at a time.
  for (const form of forms(bundle)) all.push(await shown(form));
  return all;
};
