#include <catch2/catch.hpp>
#include "figure/form.hpp"
