/** The words of people who share a device. */
import en from './en/seats.ftl?raw';
import es from './es/seats.ftl?raw';

export default { en, es };
