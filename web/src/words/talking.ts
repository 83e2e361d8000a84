/** The words of what people say beside their votes, and of the door. */
import en from './en/talking.ftl?raw';
import es from './es/talking.ftl?raw';

export default { en, es };
