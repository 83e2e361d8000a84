/** The words that every page needs: levels, problems, the connection. */
import en from './en/common.ftl?raw';
import es from './es/common.ftl?raw';

export default { en, es };
