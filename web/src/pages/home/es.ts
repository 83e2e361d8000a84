/** Everything a meeting needs at once in Spanish, as one piece. The start page brings its own words. */
import common from '../../words/es/common.ftl?raw';
import participant from '../../words/es/participant.ftl?raw';

export default [common, participant].join('\n');
