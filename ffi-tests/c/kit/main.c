/* main of every test program. An argument on the command line limits the run to the tests with it in
 * their names. */
#include "test.h"

int main(int argc, char **argv)
{
    check_prepare();
    return test_run_all(argc > 1 ? argv[1] : "");
}
