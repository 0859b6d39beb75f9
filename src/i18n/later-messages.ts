import { laterMessages } from './messages/later.ts';
import { addMessages } from './translate.ts';

addMessages(laterMessages);
