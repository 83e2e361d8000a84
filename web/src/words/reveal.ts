/** The words of a reveal. A phone learns them once its page stands. */
import en from './en/reveal.ftl?raw';
import es from './es/reveal.ftl?raw';

export default { en, es };
