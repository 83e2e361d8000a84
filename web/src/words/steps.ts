/** The words of next steps, while they are written and once they stand. */
import en from './en/steps.ftl?raw';
import es from './es/steps.ftl?raw';

export default { en, es };
