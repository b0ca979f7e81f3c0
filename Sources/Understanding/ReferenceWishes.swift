package import Catalogue

/// Sentences that stand for what people ask for, and for what they say elsewhere, the same in both languages.
///
/// Embedded by whichever model serves, they show where wishes lie in its space: how far Portuguese lies from English,
/// and where the border runs between a wish and talk of other things. They name no work and take no part in tests.
package enum ReferenceWishes {
    /// Requests for anime and sentences of plots, thirty in each language, line by line translations.
    package static func inScope(_ language: Language) -> [String] { lines(language == .english ? wishes : desejos) }

    /// Talk that no catalogue of anime can answer, thirty in each language, line by line translations.
    package static func offTopic(_ language: Language) -> [String] { lines(language == .english ? talk : conversa) }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }

    private static let wishes = """
        A boy discovers that he has a hidden power and must protect his town.
        I want an anime about friendship and growing up.
        A girl moves to the country and makes new friends.
        anime with a lot of action and fights
        Two brothers travel the world in search of answers.
        After an accident he wakes up in a place he does not know.
        anime about music
        The princess flees the castle and meets a mercenary.
        A detective looks into a series of strange crimes.
        something funny to watch with the family
        In the future mankind lives in colonies and faces a mysterious enemy.
        Short stories about life at school.
        The hero is strong but lazy.
        romance with a happy ending
        She has lost her memory and does not know whom to trust.
        A group of students forms a band and dreams of the stage.
        anime about food and restaurants
        Monsters invaded the village and only one warrior survived.
        A game becomes real and puts everyone in danger.
        I want to see something sad that makes me cry
        It follows the daily life of an ordinary family.
        A scientist builds a machine that changes the past.
        sports anime with rivalry
        He works at night and is a normal student by day.
        It shows the war between two kingdoms and what comes of it.
        An orphan is trained by an old master.
        anime with ghosts and mystery
        The life of a writer who lives alone with her cat.
        The heroes must cross the desert to save their people.
        old anime with giant robots
        """

    private static let desejos = """
        Um garoto descobre que tem um poder escondido e precisa proteger a cidade.
        Quero um anime sobre amizade e crescimento.
        Uma garota se muda para o interior e conhece novos amigos.
        anime com muita ação e lutas
        Dois irmãos viajam pelo mundo em busca de respostas.
        Depois de um acidente, ele acorda em um lugar desconhecido.
        anime sobre música
        A princesa foge do castelo e encontra um mercenário.
        Um detetive investiga uma série de crimes estranhos.
        algo engraçado para assistir com a família
        No futuro, a humanidade vive em colônias e enfrenta um inimigo misterioso.
        Histórias curtas sobre a vida na escola.
        Tem um protagonista que é forte mas preguiçoso.
        anime de romance com final feliz
        Ela perdeu a memória e não sabe em quem confiar.
        Um grupo de estudantes forma uma banda e sonha com o palco.
        anime sobre comida e restaurantes
        Os monstros invadiram a vila e só um guerreiro sobreviveu.
        Um jogo que se torna real e coloca todos em perigo.
        quero ver algo triste que faça chorar
        Acompanha o dia a dia de uma família comum.
        Um cientista cria uma máquina que muda o passado.
        anime de esporte com rivalidade
        Ele trabalha à noite e de dia é um aluno normal.
        Mostra a guerra entre dois reinos e as suas consequências.
        Um menino órfão é treinado por um velho mestre.
        anime com fantasmas e mistério
        A vida de uma escritora que mora sozinha com o seu gato.
        Os heróis precisam atravessar o deserto para salvar o seu povo.
        anime antigo de robôs gigantes
        """

    private static let talk = """
        how do I reset the password of my email account
        What documents do I need to renew my passport?
        cheap hotels near the airport
        how long should I boil an egg
        My washing machine makes a loud noise when it spins.
        what is the population of Canada
        how to write a for loop in JavaScript
        The printer says that it is out of paper.
        best credit card without an annual fee
        how to treat a sunburn
        train times from London to Manchester
        convert 20 euros to dollars
        I would like to cancel my gym membership.
        which vitamins help against tiredness
        how to clean an oven
        explain photosynthesis in simple words
        who is the president of Brazil
        easy pasta recipe with tuna
        My back hurts after sitting all day.
        how do I ask my boss for a raise
        used cars under five thousand dollars
        latest news about the election
        how to speed up an old computer
        When is the next public holiday?
        wqrt plmk zzxv
        thank you very much for your help
        calculate 15 percent of 80
        how to get rid of ants in the garden
        The rent is due on the first of the month.
        what does this error message mean
        """

    private static let conversa = """
        como redefino a senha do meu e-mail
        Quais documentos preciso para renovar o passaporte?
        hotéis baratos perto do aeroporto
        quanto tempo leva para cozinhar um ovo
        Minha máquina de lavar faz muito barulho quando centrifuga.
        qual é a população do Canadá
        como escrever um laço em JavaScript
        A impressora diz que está sem papel.
        melhor cartão de crédito sem anuidade
        como tratar queimadura de sol
        horários do trem de Lisboa para o Porto
        converter 20 euros em reais
        Gostaria de cancelar a minha matrícula na academia.
        quais vitaminas ajudam contra o cansaço
        como limpar o forno
        explique a fotossíntese de forma simples
        quem é o presidente do Brasil
        receita fácil de macarrão com atum
        Minhas costas doem depois de ficar sentado o dia todo.
        como pedir aumento ao meu chefe
        carros usados até vinte mil reais
        últimas notícias sobre a eleição
        como deixar o computador mais rápido
        Quando é o próximo feriado?
        wqrt plmk zzxv
        muito obrigado pela ajuda
        calcule 15 por cento de 80
        como acabar com as formigas do jardim
        O aluguel vence no primeiro dia do mês.
        o que significa esta mensagem de erro
        """
}
