#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/timeline.hpp"

/// Whether colours can be told apart, by everyone and in grey.
namespace compose {

/// WCAG 2.1: from 1 to 21, the same for both orders.
double contrast_ratio(base::Color a, base::Color b);
/// CIE 1976 L*, from 0 (black) to 100 (white): how light a colour is once it is grey.
double lightness(base::Color color);

/// What is drawn in a colour, which must stand out from its ground.
enum class Use : uint8_t { text, mark, neighbour };

/// Two colours of a palette that are too alike.
struct ContrastFault {
    Use use = Use::text;
    std::string name, ground_name;  ///< as the palette calls them
    base::Color color, ground;
    double found = 0, wanted = 0;  ///< a ratio; of neighbours, a difference in L*
    friend bool operator==(const ContrastFault&, const ContrastFault&) = default;
};

/// "`expected` (#a0c8d7) stands out from `ground` (#ffffff) by 1.7:1, where marks need 3:1".
std::string message_of(const ContrastFault& fault);

struct NamedColor {
    std::string name;
    base::Color color;
};
/// That a mark or words cannot be told from their ground.
std::optional<ContrastFault> fault_of(Use use, const NamedColor& color, const NamedColor& ground);
/// That two fills, which no words tell apart, are too alike in grey; each has an outline, so that steps of a scale
/// need less than neighbours that touch.
std::optional<ContrastFault> fault_of_steps(const NamedColor& color, const NamedColor& other);
/// What to do about one.
std::string hint_of(const ContrastFault& fault);

/// Marks upon the ground and the tint. Rules, hairlines and grounds decorate; what is done and what is expected differ
/// in shape too, so that they need no difference in grey.
std::vector<ContrastFault> faults_of(const TimelinePalette& palette);
/// Words in a colour on a ground; nothing when they can be read.
std::vector<ContrastFault> text_faults(base::Color color, const TimelinePalette& palette, bool has_periods);

}  // namespace compose
