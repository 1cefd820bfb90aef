#include "cli/run.hpp"

int main(int count, char** words) { return cli::run(count, words); }
