/** The words of the page where a bundle is checked. */
import en from './en/verify.ftl?raw';
import es from './es/verify.ftl?raw';

export default { en, es };
