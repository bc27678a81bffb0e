// Each answered form of a Bundle in LHC-Forms: what it would write again.
import { answers, forms } from "./answers.js";

window.shown = (bundle) =>
  Promise.all(forms(bundle).map(async ({ form, asked }, nth) => {
    const place = document.createElement("div");
    place.id = `form-${nth}`;
    document.body.append(place);
    const made = LForms.Util.convertFHIRQuestionnaireToLForms(asked, "R4");
    const filled = LForms.Util.mergeFHIRDataIntoLForms("QuestionnaireResponse", form, made, "R4");
    await LForms.Util.addFormToPage(filled, place.id, { fhirVersion: "R4" });
    const again = LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4", place);
    return { title: asked.title, answers: answers(form.item), again: answers(again.item) };
  }));
