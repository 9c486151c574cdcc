import { bundle, published } from './bundle.mjs';

await bundle(published);
