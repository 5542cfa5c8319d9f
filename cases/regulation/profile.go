// Package regulation is the regulation profile: the numbers, seats, articles,
// sanctions and breaches of one training organisation's internal regulation,
// as a versioned data file. A case keeps the profile that was in force when it
// was opened, and the same program serves another organisation by shipping
// another profile. The package reads bytes handed to it and touches no file.
package regulation

import "slices"

// A RuleID names a rule for ever: R-NOTICE. The rules themselves are elsewhere.
type RuleID string

// An Article is a place in the regulation or in the law: 5.3, R. 6352-5.
type Article string

// Text is a label of the profile in both languages.
type Text struct {
	FR string `json:"fr"`
	EN string `json:"en"`
}

// In returns the label in a language, "fr" or "en"; French prevails otherwise.
func (t Text) In(language string) string {
	if language == "en" {
		return t.EN
	}
	return t.FR
}

// A Profile is one version of a regulation. It is read once and only read
// afterwards; nothing may write into its slices.
type Profile struct {
	ID      string `json:"id"`      // lower-case name: openclassrooms
	Version string `json:"version"` // 1, 2, 2.1: the greatest is in force; frozen in every act judged on it
	Title   Text   `json:"title"`

	// Unverified says what could not be read at the source and has to be checked
	// before the profile is relied on; empty when nothing is left to check.
	Unverified Text `json:"unverified,omitzero"`

	// Cited are the articles, of the regulation and of the law, that the profile
	// refers to: everything else in it may name these and no other.
	Cited []Citation `json:"articles"`

	Numbers   Numbers        `json:"numbers"`
	Retention Retention      `json:"retention"`
	Places    []Place        `json:"seats"`
	Sanctions []SanctionRule `json:"sanctions"`
	Breaches  []Breach       `json:"breaches"`
	Rules     []RuleArticles `json:"rules"`

	AbsenceGrounds      []Ground `json:"absence_grounds"`      // what justifies a short absence (3.1.1)
	PostponementGrounds []Ground `json:"postponement_grounds"` // what postpones a council (5.3)

	// Board asks for the advisory board's dated opinion before a permanent
	// exclusion of an apprentice (R-BOARD); off unless the organisation wants it.
	Board bool `json:"board"`
}

// Named is the title of the profile in a language, with what is left to be
// checked at the source.
func (p Profile) Named(language string) string {
	if p.Unverified == (Text{}) {
		return p.Title.In(language)
	}
	return p.Title.In(language) + " (" + p.Unverified.In(language) + ")"
}

// A Citation is an article with its heading.
type Citation struct {
	Article Article `json:"article"`
	Title   Text    `json:"title"`
}

// RuleArticles says where a rule comes from; no article is the practice of
// councils and not a text.
type RuleArticles struct {
	Rule     RuleID    `json:"rule"`
	Articles []Article `json:"articles"`
}

// A Ground is one of the grounds a text lists.
type Ground struct {
	Code  string `json:"code"`
	Title Text   `json:"title"`
}

// Articles returns the articles of a rule, the main one first.
func (p Profile) Articles(rule RuleID) []Article {
	for _, r := range p.Rules {
		if r.Rule == rule {
			return slices.Clone(r.Articles)
		}
	}
	return nil
}

// Article returns the main article of a rule, for its chip; empty when the rule
// comes from practice.
func (p Profile) Article(rule RuleID) Article {
	if in := p.Articles(rule); len(in) > 0 {
		return in[0]
	}
	return ""
}
