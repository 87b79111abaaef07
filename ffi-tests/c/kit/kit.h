/* What most tests need. */
#ifndef KIT_H
#define KIT_H

#include "bindings.h"
#include "gpu.h"
#include "passes.h"
#include "pipelines.h"
#include "resources.h"

#endif
