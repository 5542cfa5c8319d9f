package letters

import (
	"strings"

	"greffe/cases/days"
)

// A Specimen is a made-up letter, on which an edited text is tried: the office
// sees what it will look like, and the gate whether each mention is still there.
type Specimen struct {
	Name   string // of the situation: end of the key "templates.case."
	Letter Letter
}

// Specimens returns the situations in which the shipped text of a kind reads
// differently, the usual one first. They are made up and name no real case.
func (p *Press) Specimens(k Kind, lang Lang) []Specimen {
	var out []Specimen
	seen := map[string]bool{}
	for _, v := range situations() {
		l := specimen(k, lang)
		v.change(&l)
		s, frame, err := p.script(l)
		if err != nil {
			return nil
		}
		said := wording(s, speaker{lang: lang, frame: frame}.view(l))
		if !seen[said] {
			seen[said] = true
			out = append(out, Specimen{Name: v.name, Letter: l})
		}
	}
	return out
}

// wording is all that the blocks of a text say.
func wording(s *script, view map[string]any) string {
	var out strings.Builder
	for i := range s.blocks {
		text, _, err := s.blocks[i].fill(view)
		if err == nil {
			out.WriteString(text)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

type situation struct {
	name   string
	change func(*Letter)
}

// situations are the ways in which a letter may read. Those that change nothing
// in a kind are left out of its specimens.
func situations() []situation {
	holder := func(l *Letter) {
		l.Addressee = Addressee{
			Lines: []string{"Monsieur Karim LAURENT", "14 RUE DES ECOLES", "35000 RENNES"}, Civility: Monsieur,
			Name: "Karim Laurent", Family: "Laurent", Capacity: ToRepresentative,
		}
		l.Learner.Minor = true
	}
	employer := func(l *Letter) {
		l.Addressee = Addressee{
			Lines: []string{"ATELIER DU PONANT SAS", "3 QUAI DUGUAY TROUIN", "35000 RENNES"}, Civility: Body, Capacity: ToEmployer,
		}
	}
	sanction := func(s Sanction) func(*Letter) {
		return func(l *Letter) {
			s.Article = "5.1"
			l.Decision.Sanction, l.Heaviest = s, s
		}
	}
	return []situation{
		{"usual", func(*Letter) {}},
		{"holder", holder},
		{"employer", employer},
		{"funder", func(l *Letter) { employer(l); l.Addressee.Capacity = ToFunder }},
		{"trainee", func(l *Letter) { l.Learner.Apprentice = false }},
		{"room", func(l *Letter) { l.Council.Link, l.Council.Place = "", "10 quai de la Charente, 75019 Paris" }},
		{"alone", func(l *Letter) {
			l.Council, l.AloneFrom, l.Prior.Alone, l.Decision.ByDirector = Council{}, days.Must("2026-09-16"), true, true
		}},
		{"corrected", func(l *Letter) { l.Changed = Change{First: days.Must("2026-09-09"), What: "l’heure : 15 h 00"} }},
		{"postponed", func(l *Letter) {
			l.Changed = Change{First: days.Must("2026-09-09"), OldDay: days.Must("2026-09-22"), Grievances: days.Must("2026-09-09")}
		}},
		{"lifted", func(l *Letter) { l.Precaution.Lifted = days.Must("2026-09-21") }},
		{"warning", sanction(Sanction{Kind: Warning})},
		{"written", sanction(Sanction{Kind: Written})},
		{"permanent", sanction(Sanction{Kind: Permanent, BarMonths: 12})},
		{"permanent-minor", func(l *Letter) { sanction(Sanction{Kind: Permanent})(l); l.Learner.Minor = true }},
		{"none", sanction(Sanction{Kind: None})},
		{"absent", func(l *Letter) {
			l.Decision.Absent, l.Minutes.Absent, l.Minutes.Ruling = true, true, "aucun motif établi par un document officiel"
			l.Minutes.Ruling = inLanguage(l.Lang, l.Minutes.Ruling, "no ground shown by an official document")
		}},
		{"reparation", func(l *Letter) {
			l.Decision.Reparation, l.Decision.RepairBy = inLanguage(l.Lang, "refaire le projet 4", "do project 4 again"), days.Must("2026-11-16")
		}},
		{"adjourned", func(l *Letter) {
			l.Minutes.Adjourned = inLanguage(l.Lang, "quorum perdu à 14 h 30", "quorum lost at 14:30")
			l.Minutes.Motions = nil
		}},
		{"refused", func(l *Letter) {
			l.Handed.Refused, l.Handed.RefusedAt = l.Date, days.MustHour("14:00")
			l.Handed.Presenter, l.Handed.Witnesses = "Marion Baudry", []string{"Nadia Ferhat"}
		}},
		{"blank", func(l *Letter) { l.Papers.Consulted = Consulted{Blank: true} }},
		{"death", func(l *Letter) { l.Papers.Ending.Ground = Death }},
		{"later", func(l *Letter) {
			l.Council, l.Changed = Council{}, Change{First: days.Must("2026-09-09"), OldDay: days.Must("2026-09-22")}
		}},
	}
}

func inLanguage(lang Lang, fr, en string) string {
	if lang == English {
		return en
	}
	return fr
}

// specimen is a letter with a value in every place: one learner, one council,
// one temporary exclusion.
func specimen(k Kind, lang Lang) Letter {
	say := func(fr, en string) string { return inLanguage(lang, fr, en) }
	l := Letter{
		Kind: k, Lang: lang,
		Organisation: Organisation{Name: "Organisme de formation", Lines: []string{"10 quai de la Charente", "75019 PARIS"}},
		Addressee: Addressee{
			Lines:    []string{"Madame Camille LAURENT", "14 RUE DES ECOLES", "35000 RENNES"},
			Civility: Madame, Name: "Camille Laurent", Family: "Laurent",
		},
		Medium: Registered, Number: "1A 204 118 7734 2",
		Place: "Paris", Date: days.Must("2026-09-14"), CaseNumber: "DC-2026-014",
		Learner: Learner{
			Civility: Madame, Name: "Camille Laurent", Path: say("Développeur d’application Python", "Python developer"),
			Apprentice: true, Contract: "035 2025 09 00412", FileRef: "ATL-77120",
		},
		Contact: "secretariat@organisme.example", DPO: "dpo@organisme.example", Retention: 36,
		Mediator: "CCI, 2 avenue de la Préfecture, 35000 Rennes", Regulation: say("Règlement intérieur", "Internal regulations"),
		Signatory: Signatory{Name: "Hélène Garnier", Capacity: say("directrice", "director"), Director: true},
		Grievances: []Grievance{
			{Day: days.Must("2026-09-02"), Place: say("en formation à distance", "in distance training"), Fact: say("livrable du projet 4 reprenant un dépôt publié", "deliverable of project 4 taken from a published repository"), Article: "3.3"},
			{Day: days.Must("2026-09-04"), Place: say("en formation à distance", "in distance training"), Fact: say("livrable du projet 5 reprenant ce même dépôt", "deliverable of project 5 taken from the same repository"), Article: "3.3"},
		},
		Exhibits:     []Exhibit{{Title: say("Rapport de comparaison", "Comparison report"), Day: days.Must("2026-09-07"), Pages: 6}},
		Observations: true,
		Council:      Council{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio.organisme.example/conseil"},
		Heaviest:     Sanction{Kind: Temporary, Article: "5.1"},
		Members: []Member{
			{Name: "Hélène Garnier", Capacity: say("directrice", "director"), Role: President, Presence: ByVideo, Arrived: days.MustHour("13:55"), Left: days.MustHour("15:10"), Checked: "Marion Baudry"},
			{Name: "Nadia Ferhat", Capacity: say("équipe pédagogique", "pedagogical team"), Role: Voting, Presence: InRoom, Arrived: days.MustHour("13:57"), Left: days.MustHour("15:10")},
			{Name: "Marion Baudry", Capacity: say("secrétariat", "secretary"), Role: Secretary, Presence: InRoom, Arrived: days.MustHour("13:45"), Left: days.MustHour("15:15")},
		},
		Precaution: Measure{
			Start: days.Must("2026-09-10"), At: days.MustHour("9:00"), Facts: say("reprise de travaux d’autrui", "work taken from others"),
			Scope: say("espace de dépôt des projets", "the space where projects are submitted"), Risk: say("la diffusion de travaux d’autrui", "the spreading of others’ work"),
			Review: days.Must("2026-09-24"),
		},
		Prior: Purpose{
			Purpose: say("remise de travaux non personnels", "work submitted that is not personal"),
			Reason:  say("manquement à l’article 3.3 du règlement intérieur", "breach of article 3.3 of the regulations"), Told: days.Must("2026-09-14"),
		},
		Handed: Delivery{Title: say("communication des griefs", "communication of grievances"), Day: days.Must("2026-09-14"), Pages: 2},
	}
	if k == Receipt {
		l.Medium = ByHand
	}
	specimenDecision(&l, say)
	specimenSitting(&l, say)
	specimenPapers(&l, say)
	return l
}

func specimenDecision(l *Letter, say func(fr, en string) string) {
	l.Decision = Decided{
		Sanction: Sanction{Kind: Temporary, Article: "5.1", First: days.Must("2026-10-12"), Last: days.Must("2026-10-26"), Return: days.Must("2026-10-27")},
		Received: days.Must("2026-09-16"), Convened: days.Must("2026-09-14"), Meeting: days.Must("2026-09-29"), Notified: days.Must("2026-10-05"),
		Facts: []string{
			say("le 2 septembre 2026, livrable du projet 4 reprenant un dépôt publié", "on 2 September 2026, deliverable of project 4 taken from a published repository"),
			say("le 4 septembre 2026, livrable du projet 5 reprenant ce même dépôt", "on 4 September 2026, deliverable of project 5 taken from the same repository"),
		},
		NotRetained: []string{say("le retard du 3 septembre 2026", "the lateness of 3 September 2026")},
		Articles:    []string{"3.3"}, Grounds: say("faits répétés ; absence de sanction antérieure", "repeated facts; no earlier sanction"),
		Expiry: days.Must("2029-10-05"), Recipients: []string{"Atelier du Ponant SAS", "OPCO Atlas"},
		Consequences: say("aucun regroupement ni mentorat pendant cette période", "no session and no mentoring meanwhile"),
		FirstLetter:  days.Must("2026-10-05"), Presented: days.Must("2026-10-14"),
	}
}

func specimenSitting(l *Letter, say func(fr, en string) string) {
	measure := say("exclusion temporaire de 15 jours", "temporary exclusion of 15 days")
	l.Minutes = Sitting{
		Opened: days.MustHour("14:00"), Closed: days.MustHour("15:10"), President: "Hélène Garnier", Capacity: say("directrice", "director"),
		Secretary: "Marion Baudry", Voting: 4, Minimum: 3, Received: days.Must("2026-09-16"), Gap: 13, Numbers: []string{"1A 204 118 7734 2"},
		Recused: []Recused{{Name: "Inès Caron", Reason: say("lien de parenté", "family tie")}},
		Others:  []Member{{Name: "Camille Laurent", Role: Attended, Presence: ByVideo, Arrived: days.MustHour("14:05"), Left: days.MustHour("14:40"), Checked: "Marion Baudry"}},
		Reason:  say("manquement à l’article 3.3", "breach of article 3.3"), Explained: say("le délai était court", "time was short"),
		Assisted: "Nora Klein", Questions: say("sur la part de travail personnel", "on the share of personal work"),
		Withdrawn: []string{"Camille Laurent", "Nora Klein"}, WithdrawnAt: days.MustHour("14:40"),
		Motions: []Motion{{Text: measure, For: 3, Against: 1, Outcome: Adopted}}, Proposed: measure,
	}
}

func specimenPapers(l *Letter, say func(fr, en string) string) {
	l.Papers = Papers{
		Report: Report{
			Filed: days.Must("2026-09-07"), Reporter: "Claire Hamon", Capacity: say("mentor", "mentor"),
			Context: []string{say("le 2 septembre 2026, en formation à distance", "on 2 September 2026, in distance training")}, People: []string{"Camille Laurent"},
			Told: say("deux livrables reprennent un dépôt publié", "two deliverables are taken from a published repository"), Observed: l.Decision.Facts,
			Risk: l.Precaution.Risk, Step: say("espace de dépôt suspendu", "submission space suspended"), Readers: []string{say("direction", "the director")},
		},
		Summons:   Summons{Cases: []string{"DC-2026-014"}, Capacity: say("équipe pédagogique", "pedagogical team"), Role: Voting},
		Postponed: Postponed{Cause: say("indisponibilité de la salle", "the room is not available"), Notice: 8},
		Ending:    Ending{On: days.Must("2026-09-21"), Ground: Resigned, Article: "3.1.2", Exit: "S-2026-118", ExitOn: days.Must("2026-09-22")},
		Undoing:   Undoing{On: days.Must("2026-11-16"), Annulled: true, Reference: "26/01834", Told: days.Must("2026-10-05")},
		Access:    []string{say("l’accompagnement par le mentor", "mentoring")},
		Consulted: Consulted{On: days.Must("2026-09-17"), At: days.MustHour("10:00"), Who: "Camille Laurent", Capacity: say("personne en formation", "learner"), Given: true},
		Listed:    []Listed{{Number: 1, Title: say("Rapport de comparaison", "Comparison report"), Filed: days.Must("2026-09-07"), Pages: 6, Print: "9f86d081884c7d65"}},
		Sheet: RulesSheet{Stage: say("Décision notifiée", "Decision notified"), Profile: "1", Rows: []Ruled{{
			State: say("Conforme", "Met"), Rule: "R-NOTICE", Title: say("Griefs et convocation reçus à temps", "Grievances and convocation received in time"),
			Article: "5.3", Findings: []Finding{{
				About: "Camille Laurent", Reason: say("Reçus le 16 septembre 2026.", "Received on 16 September 2026."), Steps: []string{"16 + 8 = 24"},
			}},
		}}},
	}
}
