// `npm run bench`: what recognition and the catalogue cost, measured on this machine.
import { benchCatalogue } from './catalogue';
import { benchRecognition } from './recognition';

void benchRecognition().then(benchCatalogue);
