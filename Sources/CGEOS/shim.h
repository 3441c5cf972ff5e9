#ifndef INCIDENTMAP_CGEOS_H
#define INCIDENTMAP_CGEOS_H

/* Only the re-entrant interface: every call names its context. */
#define GEOS_USE_ONLY_R_API

/* Bodies for GEOS's opaque types, so that Swift imports typed pointers (constness included). */
struct GEOSContextHandle_HS { char _opaque; };
struct GEOSGeom_t { char _opaque; };
struct GEOSPrepGeom_t { char _opaque; };
struct GEOSCoordSeq_t { char _opaque; };
struct GEOSSTRtree_t { char _opaque; };
struct GEOSBufParams_t { char _opaque; };
struct GEOSMakeValidParams_t { char _opaque; };
struct GEOSWKTReader_t { char _opaque; };
struct GEOSWKTWriter_t { char _opaque; };
struct GEOSWKBReader_t { char _opaque; };
struct GEOSWKBWriter_t { char _opaque; };

#include <geos_c.h>

#endif
