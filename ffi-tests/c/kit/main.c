/* main of every test program. An argument on the command line limits the run to the tests with it in
 * their names. */
#define _DEFAULT_SOURCE

#include <stdlib.h>

#include "test.h"

int main(int argc, char **argv)
{
    /* Where there is no desktop session, Mesa's Wayland code complains on stderr about its absence. */
    setenv("XDG_RUNTIME_DIR", "/tmp", false);
    check_prepare();
    return test_run_all(argc > 1 ? argv[1] : "");
}
