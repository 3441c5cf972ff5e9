#ifndef INCIDENTMAP_CPROJ_H
#define INCIDENTMAP_CPROJ_H

/* Bodies for PROJ's opaque types, so that Swift imports typed pointers and a context can never
   be passed where an object is meant. PROJ only ever hands out pointers to them. */
struct PJconsts { char _opaque; };
struct pj_ctx { char _opaque; };
struct PJ_AREA { char _opaque; };
struct PJ_OBJ_LIST { char _opaque; };
struct PJ_OPERATION_FACTORY_CONTEXT { char _opaque; };

#include <proj.h>
#include <geodesic.h>

#endif
