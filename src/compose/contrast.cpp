#include "compose/contrast.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace compose {
namespace {

constexpr double least_text = 4.5, least_mark = 3, least_difference = 20, least_step = 10;

/// sRGB, IEC 61966-2-1.
double linear(uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(base::Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

void hold(std::vector<ContrastFault>& faults, Use use, const NamedColor& color, const NamedColor& ground) {
    if (auto fault = fault_of(use, color, ground)) faults.push_back(*std::move(fault));
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

std::optional<ContrastFault> fault_of(Use use, const NamedColor& color, const NamedColor& ground) {
    const double wanted = use == Use::text ? least_text : least_mark;
    const double found = contrast_ratio(color.color, ground.color);
    if (found >= wanted) return std::nullopt;
    return ContrastFault{use, color.name, ground.name, color.color, ground.color, found, wanted};
}

std::optional<ContrastFault> fault_of_steps(const NamedColor& color, const NamedColor& other) {
    const double found = std::abs(lightness(color.color) - lightness(other.color));
    if (found >= least_step) return std::nullopt;
    return ContrastFault{Use::neighbour, color.name, other.name, color.color, other.color, found, least_step};
}

std::string hint_of(const ContrastFault& fault) {
    return fault.use == Use::text ? "choose a darker colour for the words, or a lighter ground"
                                  : "choose colours that differ more in lightness";
}

std::vector<ContrastFault> faults_of(const TimelinePalette& palette) {
    std::vector<ContrastFault> faults;
    const NamedColor ground{"ground", palette.ground}, tint{"tint", palette.tint}, period{"period", palette.period};
    const NamedColor done{"done", palette.done};
    for (const NamedColor& mark : {done, NamedColor{"expected", palette.expected}, NamedColor{"passed", palette.passed},
                                   NamedColor{"leader", palette.leader}})
        for (const NamedColor& below : {ground, tint, period}) hold(faults, Use::mark, mark, below);
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
    for (const NamedColor& ground : {NamedColor{"ground", palette.ground}, NamedColor{"tint", palette.tint}})
        hold(faults, Use::text, {"color", color}, ground);
    if (has_periods) hold(faults, Use::text, {"color", color}, {"period", palette.period});
    return faults;
}

}  // namespace compose
