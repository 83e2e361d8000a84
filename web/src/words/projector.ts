/** The words of the projector. */
import en from './en/projector.ftl?raw';
import es from './es/projector.ftl?raw';

export default { en, es };
