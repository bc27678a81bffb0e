/** What is answered in a form, by question: groups and what only shows are left out. */
export function answers(items, all = []) {
  for (const { linkId, answer, item } of items ?? []) {
    for (const { item: inside, ...value } of answer ?? []) {
      const said = value.valueCoding?.code ?? Object.values(value)[0];
      all.push(`${linkId}: ${said}`);
      answers(inside, all);
    }
    answers(item, all);
  }
  return all;
}

/** Each answered form of a Bundle, with the Questionnaire that it answers. */
export function forms(bundle) {
  const resources = bundle.entry.map((it) => it.resource);
  const answered = resources.filter((it) => it.resourceType === "QuestionnaireResponse");
  return answered.map((form) => {
    const [url, version] = form.questionnaire.split("|");
    return { form, asked: resources.find((it) => it.url === url && it.version === version) };
  });
}
