#include "compose/contrast.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace compose {
namespace {

constexpr double least_text = 4.5, least_mark = 3, least_difference = 20;

/// sRGB, IEC 61966-2-1.
double linear(uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(base::Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

struct Named {
    const char* name;
    base::Color color;
};

void hold(std::vector<ContrastFault>& faults, Use use, const Named& color, const Named& ground) {
    const double wanted = use == Use::text ? least_text : least_mark;
    const double found = contrast_ratio(color.color, ground.color);
    if (found < wanted) faults.push_back({use, color.name, ground.name, color.color, ground.color, found, wanted});
}

}  // namespace

double contrast_ratio(base::Color a, base::Color b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

double lightness(base::Color color) {
    const double y = luminance(color);
    constexpr double small = 216.0 / 24389, slope = 24389.0 / 27;
    return y <= small ? y * slope : 116 * std::cbrt(y) - 16;
}

std::vector<ContrastFault> faults_of(const TimelinePalette& palette) {
    std::vector<ContrastFault> faults;
    const Named ground{"ground", palette.ground}, tint{"tint", palette.tint}, period{"period", palette.period};
    const Named done{"done", palette.done};
    for (const Named& mark :
         {done, Named{"expected", palette.expected}, Named{"passed", palette.passed}, Named{"leader", palette.leader}})
        for (const Named& below : {ground, tint, period}) hold(faults, Use::mark, mark, below);
    // Words upon a solid block have the ground's colour, and the hollow rest of a block lies beside its solid part.
    hold(faults, Use::text, ground, done);
    const double difference = std::abs(lightness(palette.done) - lightness(palette.ground));
    if (difference < least_difference)
        faults.push_back(
            {Use::neighbour, "done", "ground", palette.done, palette.ground, difference, least_difference});
    return faults;
}

std::string message_of(const ContrastFault& fault) {
    const auto named = [](const std::string& name, base::Color color) {
        return fmt::format("`{}` (#{:02x}{:02x}{:02x})", name, color.red, color.green, color.blue);
    };
    const std::string both =
        named(fault.name, fault.color) + " stands out from " + named(fault.ground_name, fault.ground);
    if (fault.use == Use::neighbour)
        return fmt::format("{} in grey by {:.1f} of lightness, where neighbours need {:.0f}", both, fault.found,
                           fault.wanted);
    return fmt::format("{} by {:.1f}:1, where {} need {:.3g}:1", both, fault.found,
                       fault.use == Use::text ? "words" : "marks", fault.wanted);
}

std::vector<ContrastFault> text_faults(base::Color color, const TimelinePalette& palette, bool has_periods) {
    std::vector<ContrastFault> faults;
    for (const Named& ground : {Named{"ground", palette.ground}, Named{"tint", palette.tint}})
        hold(faults, Use::text, {"color", color}, ground);
    if (has_periods) hold(faults, Use::text, {"color", color}, {"period", palette.period});
    return faults;
}

}  // namespace compose
