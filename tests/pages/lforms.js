// Each answered form of a Bundle in LHC-Forms: what it shows, and what it would write again.

/** What is answered, by question: groups and what only shows are left out. */
function answers(items, all = []) {
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

window.shown = async (bundle) => {
  const resources = bundle.entry.map((it) => it.resource);
  const forms = resources.filter((it) => it.resourceType === "QuestionnaireResponse");
  return Promise.all(forms.map(async (form, nth) => {
    const [url, version] = form.questionnaire.split("|");
    const asked = resources.find((it) => it.url === url && it.version === version);
    const place = document.createElement("div");
    place.id = `form-${nth}`;
    document.body.append(place);
    const made = LForms.Util.convertFHIRQuestionnaireToLForms(asked, "R4");
    const filled = LForms.Util.mergeFHIRDataIntoLForms("QuestionnaireResponse", form, made, "R4");
    await LForms.Util.addFormToPage(filled, place.id, { fhirVersion: "R4" });
    const again = LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4", place);
    return { title: asked.title, answers: answers(form.item), again: answers(again.item) };
  }));
};
