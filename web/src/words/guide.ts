/** The words around what the guides say. */
import en from './en/guide.ftl?raw';
import es from './es/guide.ftl?raw';

export default { en, es };
