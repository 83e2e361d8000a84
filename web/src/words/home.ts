/** The words of the start page. */
import en from './en/home.ftl?raw';
import es from './es/home.ftl?raw';

export default { en, es };
