/* Why a backend, or an adapter, is not there. */
#ifndef WHY_H
#define WHY_H

/* Starts each backend by itself, and writes what came of it. */
void show_why(void);

#endif
