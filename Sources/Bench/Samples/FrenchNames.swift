/// Names as they are found in the address book of a firm in Lyon.
enum FrenchNames {
  /// Surnames, the most frequent first (after INSEE's "Fichier des noms de famille").
  static let families = WeightedList(
    words(
      """
      Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre
      Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau
      Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François
      Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier
      Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard
      Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt
      Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier
      Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte López
      Jean Dupuy Guillot Hubert Berger Carpentier Sánchez Dupuis Moulin Louis Deschamps Huet Vasseur
      Pérez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles
      Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernández Collet Léger
      Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy Le_Goff
      Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet Hamon Boulanger Jacob
      Monnier Michaud Rodríguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin
      Chauvin Da_Silva Bouchet Gay Lemaître Bénard Maréchal Humbert Reynaud Antoine Hoarau Perret
      Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte de_La_Tour
      d'Alençon L'Hôpital Nguyễn Saint-Étienne Cœurdevey Quéméneur
      """))

  static let given = WeightedList(
    words(
      """
      Marie Jean Pierre Michel Nathalie Philippe Isabelle Alain Catherine Christophe Sylvie Nicolas
      Sandrine Stéphane Anne Patrick Valérie Laurent Céline Frédéric Julie Daniel Christine Éric
      Aurélie David Monique Thomas Françoise Julien Virginie Sébastien Stéphanie Olivier Sophie
      Alexandre Véronique Guillaume Camille Christian Émilie Bernard Martine Pascal Brigitte Jérôme
      Laura Maxime Hélène Antoine Audrey Thierry Caroline Vincent Delphine François Élodie Bruno
      Mélanie Gérard Charlotte Claude Patricia Arnaud Corinne Mathieu Manon Romain Léa Cédric Cécile
      Benoît Chloé Ludovic Pauline Fabrice Jacqueline Hervé Annie Clément Laetitia Quentin Amandine
      Hugo Mathilde Kévin Florence Xavier Marion Yves Lucie Denis Chantal Benjamin Justine Gilles
      Claire Dominique Sarah Anthony Karine Mickaël Agnès Damien Emma Joël Inès Lucas Noémie Théo
      Anaïs Loïc Océane Rémi Élise Étienne Gaëlle Marc-Antoine Marie-Thérèse Jean-François Zoé
      Raphaël Maëlys Côme Anne-Gaëlle Gwenaël Solène Aïcha Mohamed Fatima Karim Yasmine
      """))

  static let organisations = words(
    """
    Étude Cabinet Agence Banque Régie Notaires Courtage Assurances Immobilier Patrimoine Conseil
    Rénovation Architectes Expertises
    """)

  static let streets = words(
    """
    rue_de_la_République rue_Mercière quai_Saint-Antoine cours_Gambetta place_Bellecour
    avenue_Jean-Jaurès montée_de_la_Grande-Côte rue_de_l'Église boulevard_de_la_Croix-Rousse
    chemin_du_Vieux-Moulin
    """)

  static let towns = words(
    """
    Lyon Villeurbanne Caluire-et-Cuire Saint-Étienne Mâcon Tassin-la-Demi-Lune Écully Oullins
    Bourg-en-Bresse L'Arbresle Vienne Givors
    """)

  static let tags = WeightedList(
    words(
      """
      client acheteur vendeur notaire banquier courtier locataire bailleur référent voisin syndic
      artisan newsletter salon-2025 à-relancer succession
      """))

  /// Splits at white space; `_` is a space within one entry.
  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { String($0).replacing("_", with: " ") }
  }
}
