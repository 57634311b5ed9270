# it's a comment
CREATE TABLE `it's` (`a` INT COMMENT 'it\'s "fine"') ENGINE=InnoDB; # don't
DELIMITER $$
CREATE PROCEDURE p() BEGIN SELECT "it\"s ("; END $$
DELIMITER ;
INSERT INTO t VALUES ('C:\\');
