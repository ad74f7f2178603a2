import { z } from 'zod';

// zod compiles a schema at its first use, which takes longer than a run takes to interpret it. Not for
// the library: the setting is that of the whole process.
z.config({ jitless: true });
