/** The words of what is said of a record that was checked. */
import en from './en/proof.ftl?raw';
import es from './es/proof.ftl?raw';

export default { en, es };
