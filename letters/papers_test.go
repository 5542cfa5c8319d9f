package letters_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
	"greffe/letters"
)

// to addresses a letter to somebody else than the learner.
func to(k letters.Kind, c letters.Capacity, changes ...func(*letters.Letter)) letters.Letter {
	l := camille(k, letters.French)
	switch c {
	case letters.ToEmployer:
		employer(&l)
	case letters.ToFunder:
		l.Addressee = camille(letters.Funder, letters.French).Addressee
	case letters.ToRepresentative:
		l.Addressee, l.Learner = father(letters.French).Addressee, father(letters.French).Learner
	case letters.ToMember:
		l.Addressee, l.Medium = camille(letters.Members, letters.French).Addressee, letters.Plain
	case letters.ToJury:
		l.Addressee = letters.Addressee{Lines: []string{"Jury de certification", "10 QUAI DE LA CHARENTE", "75019 PARIS"}, Civility: letters.Body, Capacity: letters.ToJury}
	case letters.ToLearner:
	}
	for _, change := range changes {
		change(&l)
	}
	return l
}

func ground(g letters.Ground) func(*letters.Letter) {
	return func(l *letters.Letter) { l.Papers.Ending.Ground = g }
}

func TestDocumentsFollowTheirAddresseeAndTheirGround(t *testing.T) {
	prior := func(l *letters.Letter) { l.Prior.Told = days.Must("2026-09-09") }
	cases := map[string]variant{
		"a postponement for health": {
			to(letters.Postponement, letters.ToLearner, func(l *letters.Letter) { l.Papers.Postponed.Cause = "" }),
			[]string{"n’aura pas lieu"},
			[]string{"Motif"},
		},
		"a postponement without a new date": {
			to(letters.Postponement, letters.ToLearner, func(l *letters.Letter) { l.Council = letters.Council{} }),
			[]string{"La nouvelle date vous sera indiquée par une nouvelle convocation", "8 jours au moins"},
			[]string{"nouvelle séance est fixée"},
		},
		"a postponement told to the employer": {
			to(letters.Postponement, letters.ToEmployer),
			[]string{"dans le dossier concernant Mme Camille Laurent, n’aura pas lieu", "La date que nous vous avions indiquée est sans effet", "mardi 20 octobre 2026"},
			[]string{"Motif", "délai recommence", "convocation", "données"},
		},
		"a postponement told to a member": {
			to(letters.Postponement, letters.ToMember),
			[]string{"La convocation qui vous a été adressée pour ce dossier est sans effet", "nouvelle convocation vous est adressée"},
			[]string{"Laurent", "Motif", "délai recommence"},
		},
		"a postponement told after the day": {
			to(letters.Postponement, letters.ToRepresentative, func(l *letters.Letter) { l.Date = days.Must("2026-09-30") }),
			[]string{"Le dossier concernant M. Yanis Benali n’a pas été examiné par le conseil de discipline le mardi 29 septembre 2026."},
			[]string{"n’aura pas lieu"},
		},
		"an advisory member": {
			to(letters.Members, letters.ToMember, func(l *letters.Letter) {
				l.Papers.Summons = letters.Summons{Cases: []string{"DC-2026-014"}, Capacity: "représentation des apprenants", Role: letters.Advisory}
			}),
			[]string{"(voix consultative). Vous vous retirez avant le délibéré", "porte la référence suivante : DC-2026-014"},
			[]string{"voix délibérative", "Laurent"},
		},
		"the secretary": {
			to(letters.Members, letters.ToMember, func(l *letters.Letter) { l.Papers.Summons.Role = letters.Secretary }),
			[]string{"(sans droit de vote). Vous tenez le procès-verbal"},
			nil,
		},
		"a sitting in a room with a link": {
			to(letters.Members, letters.ToMember, func(l *letters.Letter) { l.Council.Place = "salle 2" }),
			[]string{"à l’adresse suivante : salle 2. Une connexion à distance est ouverte : https://visio"},
			[]string{"par visioconférence"},
		},
		"representatives told of a sanction": {
			to(letters.Representatives, letters.ToRepresentative, func(l *letters.Letter) {
				l.Decision.Sanction = letters.Sanction{Kind: letters.Warning, Article: "5.1"}
				l.Decision.Notified = days.Must("2026-10-05")
			}),
			[]string{"a donné lieu à une décision", "notifiée à M. Yanis Benali par courrier du 5 octobre 2026 : avertissement (niveau 1, article 5.1)", "voies de recours"},
			[]string{"Aucune décision", "observations", "qui en reçoit également un exemplaire"},
		},
		"an extract of a permanent exclusion": {
			to(letters.Jury, letters.ToLearner, func(l *letters.Letter) {
				l.Decision.Sanction = letters.Sanction{Kind: letters.Permanent, BarMonths: 12}
			}),
			[]string{"exclusion définitive, assortie d’une exclusion de toute formation de notre organisme pendant un an, notification du 5 octobre 2026 ; mention valable"},
			[]string{"inclus"},
		},
		"an extract of an exclusion with a later effect": {
			to(letters.Jury, letters.ToLearner, func(l *letters.Letter) {
				l.Decision.Sanction = letters.Sanction{Kind: letters.Permanent, Effect: days.Must("2026-11-01")}
			}),
			[]string{"exclusion définitive, à compter du dimanche 1er novembre 2026"},
			nil,
		},
		"the end of an exclusion with a reparation": {
			to(letters.ExclusionEnd, letters.ToRepresentative, func(l *letters.Letter) {
				l.Decision.Reparation, l.Decision.RepairBy = "refaire le projet 4", days.Must("2026-11-16")
			}),
			[]string{"L’exclusion temporaire de M. Yanis Benali prend fin", "sans caractère financier, reste à accomplir : refaire le projet 4, au plus tard le lundi 16 novembre 2026", "au dossier de M. Yanis Benali"},
			nil,
		},
		"the end of an exclusion told to the employer": {
			to(letters.ExclusionEnd, letters.ToEmployer),
			[]string{"L’exclusion temporaire de Mme Camille Laurent prend fin", "Sont rétablis"},
			[]string{"Restent au dossier", "jury"},
		},
		"an end with the contract":       {to(letters.Ended, letters.ToLearner, ground(letters.ContractUp)), []string{"Le contrat de formation ayant pris fin, la procédure disciplinaire s’achève"}, []string{"démission"}},
		"an end with the report":         {to(letters.Ended, letters.ToLearner, ground(letters.Retracted)), []string{"Le signalement qui en était à l’origine ayant été retiré"}, []string{"démission"}},
		"an end on another ground":       {to(letters.Ended, letters.ToRepresentative, ground(letters.OtherEnd)), []string{"La procédure disciplinaire concernant M. Yanis Benali prend fin"}, []string{"démission"}},
		"an end without a precaution":    {to(letters.Ended, letters.ToLearner, func(l *letters.Letter) { l.Precaution = letters.Measure{} }), []string{"démission"}, []string{"conservatoire"}},
		"an end told to the employer":    {to(letters.Ended, letters.ToEmployer, prior), []string{"annoncée par notre courrier du 9 septembre 2026, concernant Mme Camille Laurent, a pris fin sans décision. Aucune sanction"}, []string{"démission", "conservatoire"}},
		"a death, told to the employer":  {to(letters.Ended, letters.ToEmployer, prior, ground(letters.Death)), []string{"concernant Mme Camille Laurent, a pris fin sans décision"}, []string{"décès", "condoléances", "démission"}},
		"an abandonment, for a employer": {to(letters.Abandonment, letters.ToEmployer), []string{"par Mme Camille Laurent (contrat 035 2025 09 00412) a été déclaré le lundi 21 septembre 2026", "relèvent de l’entreprise", "n’est pas une sanction"}, []string{"malentendu", "SORTIE"}},
		"an abandonment, for a funder":   {to(letters.Abandonment, letters.ToFunder), []string{"(dossier ATLAS-77120) a été déclaré", "déclarée le 22 septembre 2026 sous la référence SORTIE-2026-118"}, []string{"malentendu", "entreprise"}},
		"a sanction withdrawn": {
			to(letters.Undone, letters.ToLearner, func(l *letters.Letter) { l.Papers.Undoing.Annulled = false }),
			[]string{"retrait d’une sanction", "est retirée par décision de la direction du 16 novembre 2026"},
			[]string{"justice", "26/01834"},
		},
		"a sanction undone, for the employer": {
			to(letters.Undone, letters.ToEmployer),
			[]string{"concernant Mme Camille Laurent (contrat 035 2025 09 00412), dont nous vous avons informés le 5 octobre 2026, est annulée à la date du 16 novembre 2026", "ne pas conserver notre précédent courrier"},
			[]string{"exclusion", "26/01834", "jury"},
		},
		"a sanction undone, for the funder": {to(letters.Undone, letters.ToFunder), []string{"(dossier ATLAS-77120)", "est annulée"}, []string{"exclusion", "contrat 035"}},
		"a sanction undone, for the jury":   {to(letters.Undone, letters.ToJury), []string{"est annulée", "L’extrait qui vous en avait été remis est sans valeur et doit être détruit"}, []string{"exclusion", "courrier"}},
		"a form to sign at a consultation": {
			to(letters.Consultation, letters.ToLearner, func(l *letters.Letter) { l.Papers.Consulted, l.Papers.Listed = letters.Consulted{Blank: true}, nil }),
			[]string{"À remplir lors de la consultation", "Date, heure de début et de fin", "Aucune pièce n’est versée au dossier"},
			[]string{"a consulté le dossier auprès"},
		},
		"a report of nothing found yet": {
			to(letters.Incident, letters.ToLearner, func(l *letters.Letter) {
				l.Papers.Listed, l.Papers.Report.Observed, l.Papers.Report.Risk = nil, nil, ""
			}),
			[]string{"Aucun élément n’a encore été relevé au dossier", "Aucune pièce n’est versée à ce jour", "Aucun risque immédiat n’est consigné au dossier"},
			nil,
		},
		"a receipt, with room for a refusal on the office's copy": {
			to(letters.Receipt, letters.ToLearner),
			[]string{"Exemplaire de l’organisme", "Le destinataire n’est pas tenu de signer", "Premier témoin (nom, signature)", "Second témoin (nom, signature)"},
			nil,
		},
		"written observations read, the file consulted": {
			changed(camille(letters.Minutes, letters.French), func(l *letters.Letter) {
				l.Minutes.Read = []days.Day{days.Must("2026-09-20"), days.Must("2026-09-24")}
				l.Minutes.Consulted = []string{"le 17 septembre 2026, par Camille Laurent"}
				l.Minutes.Composed, l.Minutes.ComposedBy = "limites par catégorie respectées", "5.2"
				l.Papers.Listed = []letters.Listed{{Number: 1, Title: "Rapport de comparaison"}}
			}),
			[]string{"Lecture est donnée des observations écrites reçues le 20 septembre 2026 et 24 septembre 2026.", "Le dossier a été consulté : le 17 septembre 2026, par Camille Laurent.", "au regard de l’article 5.2 : limites", "Pièces au dossier : n° 1 « Rapport de comparaison »."},
			nil,
		},
		"a decision after a convocation and observations": {
			changed(camille(letters.Decision, letters.French), func(l *letters.Letter) {
				l.Decision.Convened, l.Decision.Written = days.Must("2026-09-09"), []days.Day{days.Must("2026-09-20")}
			}),
			[]string{"La convocation devant le conseil avait été adressée le 9 septembre 2026.", "Les observations écrites reçues le 20 septembre 2026 ont été prises en compte."},
			nil,
		},
		"a precaution, whose effects on the contract are the employer's": {
			camille(letters.Precaution, letters.French), []string{"sur le contrat de travail et la présence en entreprise relèvent de l’employeur"}, nil,
		},
	}
	p, r := press(t), viewer(t)
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			text := flat(read(t, r, render(t, p, c.letter)))
			for _, s := range c.says {
				if !strings.Contains(text, s) {
					t.Errorf("does not say %q\n%s", s, text)
				}
			}
			for _, s := range c.notSays {
				if strings.Contains(text, s) {
					t.Errorf("says %q\n%s", s, text)
				}
			}
			if l := c.letter; len(p.Check(changed(l, func(l *letters.Letter) { l.Lang = letters.English; l.Addressee.Family = "X" }))) > 0 {
				t.Errorf("in English it lacks %v", names(p.Check(changed(l, func(l *letters.Letter) { l.Lang = letters.English }))))
			}
		})
	}
}

// TestNoDocumentIsMadeWithAHoleInIt starts each time from a valid document and takes one thing away.
func TestNoDocumentIsMadeWithAHoleInIt(t *testing.T) {
	cases := map[string]struct {
		letter letters.Letter
		change func(*letters.Letter)
		want   []string
	}{
		"nobody reported":                {to(letters.Incident, ""), func(l *letters.Letter) { l.Papers.Report.Reporter = "" }, []string{"inc.frame reporter"}},
		"no time, no place":              {to(letters.Incident, ""), func(l *letters.Letter) { l.Papers.Report.Context = nil }, []string{"inc.frame context"}},
		"nobody concerned":               {to(letters.Incident, ""), func(l *letters.Letter) { l.Papers.Report.People = nil }, []string{"inc.frame people"}},
		"nothing told":                   {to(letters.Incident, ""), func(l *letters.Letter) { l.Papers.Report.Told = "" }, []string{"inc.told told"}},
		"no first step":                  {to(letters.Incident, ""), func(l *letters.Letter) { l.Papers.Report.Step = "" }, []string{"inc.step step"}},
		"no reader":                      {to(letters.Incident, ""), func(l *letters.Letter) { l.Papers.Report.Readers = nil }, []string{"inc.readers readers"}},
		"no venue":                       {to(letters.Members, letters.ToMember), func(l *letters.Letter) { l.Council.Link = "" }, []string{"mem.date venue"}},
		"no capacity":                    {to(letters.Members, letters.ToMember), func(l *letters.Letter) { l.Papers.Summons.Capacity = "" }, []string{"mem.capacity capacity"}},
		"no voice":                       {to(letters.Members, letters.ToMember), func(l *letters.Letter) { l.Papers.Summons.Role = "" }, []string{"mem.capacity role"}},
		"no way to recuse":               {to(letters.Members, letters.ToMember), func(l *letters.Letter) { l.Contact = "" }, []string{"mem.recuse contact"}},
		"no day that falls":              {to(letters.Postponement, letters.ToLearner), func(l *letters.Letter) { l.Changed.OldDay = 0 }, []string{"post.date old_day"}},
		"no notice":                      {to(letters.Postponement, letters.ToLearner), func(l *letters.Letter) { l.Papers.Postponed.Notice = 0 }, []string{"post.notice notice"}},
		"nobody to ask":                  {to(letters.Representatives, letters.ToRepresentative), func(l *letters.Letter) { l.Contact = "" }, []string{"rep.rights contact"}},
		"no expiry":                      {to(letters.Jury, ""), func(l *letters.Letter) { l.Decision.Expiry = 0 }, []string{"jur.line expiry"}},
		"no sanction for the jury":       {to(letters.Jury, ""), func(l *letters.Letter) { l.Decision.Sanction.Kind = letters.None }, []string{"jur.line nature"}},
		"no return":                      {to(letters.ExclusionEnd, letters.ToLearner), func(l *letters.Letter) { l.Decision.Sanction.Return = 0 }, []string{"exc.return return"}},
		"no access":                      {to(letters.ExclusionEnd, letters.ToLearner), func(l *letters.Letter) { l.Papers.Access = nil }, []string{"exc.access access"}},
		"a death told to the dead":       {to(letters.Ended, letters.ToLearner), ground(letters.Death), []string{"ended.ground"}},
		"a death told to the family":     {to(letters.Ended, letters.ToRepresentative), ground(letters.Death), []string{"ended.ground"}},
		"no day of the end":              {to(letters.Ended, letters.ToLearner), func(l *letters.Letter) { l.Papers.Ending.On = 0 }, []string{"ended.ground on"}},
		"an employer who was never told": {to(letters.Ended, letters.ToEmployer, func(l *letters.Letter) { l.Prior.Told = 1 }), func(l *letters.Letter) { l.Prior.Told = 0 }, []string{"ended.told prior"}},
		"no day of the abandonment":      {to(letters.Abandonment, letters.ToFunder), func(l *letters.Letter) { l.Papers.Ending.On = 0 }, []string{"aba.funder on"}},
		"no day of the withdrawal":       {to(letters.Undone, letters.ToLearner), func(l *letters.Letter) { l.Papers.Undoing.On = 0 }, []string{"und.undone on"}},
		"a third person never told":      {to(letters.Undone, letters.ToFunder), func(l *letters.Letter) { l.Papers.Undoing.Told = 0 }, []string{"und.third told"}},
		"nobody consulted":               {to(letters.Consultation, ""), func(l *letters.Letter) { l.Papers.Consulted.Who = "" }, []string{"con.held who"}},
		"no exhibit to list":             {to(letters.ExhibitsList, ""), func(l *letters.Letter) { l.Papers.Listed = nil }, []string{"exh.list"}},
		"an exhibit without its mark":    {to(letters.ExhibitsList, ""), func(l *letters.Letter) { l.Papers.Listed[1].Print = "" }, []string{"exh.list print"}},
		"no verdict":                     {to(letters.Compliance, ""), func(l *letters.Letter) { l.Papers.Sheet.Rows = nil }, []string{"cmp.rows"}},
		"a refusal that one person saw": {to(letters.Receipt, "", func(l *letters.Letter) {
			l.Handed.Refused, l.Handed.RefusedAt, l.Handed.Presenter, l.Handed.Witnesses = l.Date, 901, "M. Baudry", []string{"A", "B"}
		}), func(l *letters.Letter) { l.Handed.Witnesses = []string{"A"} }, []string{"rec.refusal witnesses"}},
	}
	p := press(t)
	asked := map[letters.Kind]bool{}
	for name, c := range cases {
		asked[c.letter.Kind] = true
		for _, lang := range []letters.Lang{letters.French, letters.English} {
			t.Run(name+" in "+string(lang), func(t *testing.T) {
				l := c.letter
				l.Lang, l.Papers.Listed = lang, slices.Clone(l.Papers.Listed)
				if got := p.Check(l); len(got) > 0 {
					t.Fatalf("the valid document lacks %v", names(got))
				}
				c.change(&l)
				if diff := cmp.Diff(c.want, names(p.Check(l))); diff != "" {
					t.Errorf("missing (-want +got):\n%s", diff)
				}
				if _, err := p.Render(l); !isIncomplete(err) {
					t.Errorf("drawn all the same, or another error: %v", err)
				}
			})
		}
	}
	for _, k := range letters.Kinds()[13:] {
		if !asked[k] {
			t.Errorf("nothing was taken from %s", k)
		}
	}
}

func isIncomplete(err error) bool {
	_, ok := errors.AsType[*letters.IncompleteError](err)
	return ok
}

// The compliance sheet holds on one page, whatever the number of verdicts of a case.
func TestTheComplianceSheetHoldsOnOnePage(t *testing.T) {
	p := press(t)
	for _, lang := range []letters.Lang{letters.French, letters.English} {
		l := camille(letters.Compliance, lang)
		if d := render(t, p, l); d.Pages != 1 {
			t.Errorf("%d pages in %s", d.Pages, lang)
		}
		l.Papers.Sheet.Rows = l.Papers.Sheet.Rows[:5]
		if d := render(t, p, l); d.Pages != 1 {
			t.Errorf("%d pages for five verdicts in %s", d.Pages, lang)
		}
	}
}
