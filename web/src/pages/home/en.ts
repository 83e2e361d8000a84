/** Everything a meeting needs at once in English, as one piece. The start page brings its own words. */
import common from '../../words/en/common.ftl?raw';
import participant from '../../words/en/participant.ftl?raw';

export default [common, participant].join('\n');
