/** The words of the participant's page. */
import en from './en/participant.ftl?raw';
import es from './es/participant.ftl?raw';

export default { en, es };
