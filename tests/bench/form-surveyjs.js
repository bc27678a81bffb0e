import 'survey-core/survey-core.css';
import { Model, renderSurvey } from 'survey-js-ui';
import { ASKS, usable } from './page.js';

const elements = ASKS.map((title, nth) => ({ type: 'comment', name: `q${nth}`, title }));
const survey = new Model({ textUpdateMode: 'onTyping', elements });
survey.onValueChanged.add((_, { name, value }) => sessionStorage.setItem(name, value));
survey.onAfterRenderSurvey.add((_, { htmlElement }) => usable(htmlElement.querySelector('textarea')));
renderSurvey(survey, document.querySelector('main'));
