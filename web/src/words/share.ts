/** The words of links that show results. */
import en from './en/share.ftl?raw';
import es from './es/share.ftl?raw';

export default { en, es };
