/** @import { More } from '../../js/types.js' */
import { PpsaElement } from '../../js/element/element.js';
import { loadLanguages, loadScript } from '../../js/modules/loader.js';
import { language } from '../../js/words/languages.js';

/** `<ppsa-framework-guide>` */
export class PpsaFrameworkGuide extends PpsaElement {
  static widget = 'guide';
  // It keeps nothing: its `store` says which form opens what it offers, and is left as it is.
  static document = ' guide';
  // Two languages whatever the page's is: it shows them side by side.
  /** @type {(lang: string) => Promise<More>} */
  static asks = async (lang) => {
    const [{ takeOver }, others] = await Promise.all([loadScript('guide.js'), loadLanguages('guide', language(lang)[2])]);
    return { takesOver: (element, host) => takeOver(element, host, others) };
  };

  /** @type {(name: string, before: string | null, after: string | null) => void} */
  attributeChangedCallback(name, before, after) {
    super.attributeChangedCallback(name, before, after);
    // It is drawn once it comes near: what is asked for comes into view.
    if (name === 'topic' && after && !this.shadowRoot.querySelector('.place')) (this.firstElementChild ?? this).scrollIntoView();
  }
}
